/** What looks like a time and is none: "room 5", "catch up". */
export const noTimes = `
nothing: (good|nice|great|lovely|happy|wonderful|pleasant|fantastic|beautiful|terrific) (morning|afternoon|evening|night|day|weekend|week|one|new year|holidays|holiday|trip) => nothing() @1
nothing: (the|this|that|which|only|other|another|first|second|last|next) one => nothing() @1
nothing: enjoy [your|the] (morning|afternoon|evening|night|day|weekend|week|holidays) => nothing() @1
nothing: (room|rm|flat|suite|gate|version|v|order|ticket|po|number|no ~.|nr|odds|page|chapter|apartment|apt|platform|flight|line|section|code|pin|id|level|row|grade|table|terminal|bus|route|floor|item|step|part|episode|season|unit|building|track|lane|exit|interstate|highway|step|lot|seat|slide|section|question|exercise|invoice|ref|reference|team|group|class|lesson|stage|phase|round|court|studio|desk|case|zone) [no|number|nr|is|:|.] # [~(.|/) ~#] [~. ~#] => nothing() @1
nothing: [the|our|new] (room|rm) (is|s|will be|has changed to|changed to|changes to|moved to|should be|to|:) [now|actually] [to|in] # ~. ~#2 => nothing() @1
nothing: (#|<word-number>) (people|persons|person|guests|guest|others|other|more|percent|dollars|dollar|euros|euro|pounds|bucks|kilos|kilometres|kilometers|km|k|miles|mile|degrees|players|kids|friends|tickets|units|items|pages|points|rooms|seats|men|women|children|adults|colleagues|team|members|students|chairs|tables|slides|copies|bottles|beers|pizzas|of (us|them|you|the|these|those)) => nothing() @1
nothing: (at|from|around|about|by|for|after|before|with|to|of|over) (#|<word-number>) (people|persons|person|guests|guest|others|other|more|percent|dollars|euros|pounds|bucks|kilos|kilometres|kilometers|km|k|miles|degrees|players|kids|friends|tickets|units|items|pages|points|rooms|seats|men|women|children|adults|colleagues|members|students|of (us|them|you|the|these|those)) => nothing() @1
nothing: (<word-ordinal>|<digit-ordinal>) (period|periods|lesson|lessons|lecture|semester|term|heat|leg|floor|avenue|ave|street|st|level|row|grade|edition|attempt|time|birthday|anniversary|class|option|place|draft|opinion|element|round|person|one|try|choice|exit|base|half|point|draught|year|century|property|cousin|language) => nothing() @1.2
nothing: ($|€|£) # [~. ~#] => nothing() @1
nothing: # [~. ~#] (%|$|€|£) => nothing() @1
nothing: # ~. ~# ~. ~# [~. ~#] => nothing() @-1
nothing: #3 - #4 => nothing() @1
nothing: [+] # # # # [#] => nothing() @1
nothing: (call|dial|phone|ring|tel|at) [+] # [-] # [-] # [-] [#] => nothing() @1
nothing: 24 ~/ ~7 => nothing() @1
nothing: 24 (hour|hours|hr) => nothing() @1
nothing: # ~/ # (of|majority|full) => nothing() @1
nothing: the # (a day) [rule] => nothing() @1
nothing: (the|a|an|we|i|you|he|she|they|who|our|my) (sun|sat|wed) => nothing() @0.5
nothing: <denied> [really|usually|ever|normally] [do|does|make|work|works|come|comes|manage|free|around|in|available|like|likes] [on] <plural-list> => nothing() @1
nothing: [on] <plural-list> (<denied>|is no|are no|are not|is not|is out|are out|are bad|are tricky|are hard) [work|works|suit|good|possible|great|fit] => nothing() @1
denied: doesn t|doesnt|does not|don t|dont|do not|can t|cant|cannot|can not|couldn t|won t|wont|will not|isn t|is not|aren t|are not|m not|never
nothing: now , (where|what|let|who|how|i|we|about|can|could|if) => nothing() @0.5
nothing: now (add|put|book|make|create|schedule|set|stick|pop|invite|move|cancel|delete|show) => nothing() @1
nothing: for now|now that|by now|until now|just now|now ~then => nothing() @0.5
nothing: (stand|follow|catch|check|wrap|sign|kick|meet|warm|clean) up => nothing() @0.7
nothing: (the|my|our|a|this|that|s|his|her|their|morning|evening|long|trail|fun|school) run => nothing() @2
nothing: night (shift|train|owl|club|mode|bus) => nothing()
nothing: (movie|date|game|quiz|girls|boys|ladies|opening) night => nothing()
nothing: (over|under|less than|more than) # => nothing() @-0.5
nothing: <every> [<other>|<number>] (hour|hours|minute|minutes) => nothing()
nothing: <amount> after (the|my|our|his|her|their|your|each|that) => nothing() @-0.5
nothing: (no|not|nothing|any) later than => nothing() @-0.5
nothing: # (street|avenue|ave|road|lane|drive|blvd|broadway|way) => nothing() @1
nothing: # (<month>|<season>) (street|st|avenue|ave|road|rd|lane|drive|blvd|way) => nothing() @2
`;
