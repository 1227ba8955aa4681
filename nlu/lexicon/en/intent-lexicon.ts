import type { Hints } from '../../words/messages.ts';
import { phrases, words } from '../lists.ts';

/** What in English tells what somebody asks for. */
export const enHints: Hints = {
  slurred: {
    "i'm": 'i am',
    im: 'i am',
    "i'd": 'i would',
    "i've": 'i have',
    "i'll": 'i will',
    "you're": 'you are',
    "we're": 'we are',
    "we've": 'we have',
    "we'll": 'we will',
    "we'd": 'we would',
    "what's": 'what is',
    whats: 'what is',
    "when's": 'when is',
    whens: 'when is',
    "where's": 'where is',
    wheres: 'where is',
    "who's": 'who is',
    "how's": 'how is',
    hows: 'how is',
    "that's": 'that is',
    "it's": 'it is',
    "there's": 'there is',
    "here's": 'here is',
    "let's": 'let us',
    lets: 'let us',
    "isn't": 'is not',
    "aren't": 'are not',
    "don't": 'do not',
    dont: 'do not',
    "doesn't": 'does not',
    "didn't": 'did not',
    "can't": 'can not',
    cant: 'can not',
    cannot: 'can not',
    "won't": 'will not',
    "wouldn't": 'would not',
    "haven't": 'have not',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'have to',
    gimme: 'give me',
    lemme: 'let me',
    u: 'you',
    ur: 'your',
    plz: 'please',
    pls: 'please',
    tmrw: 'tomorrow',
    cal: 'calendar',
    appt: 'appointment',
    appts: 'appointments',
    mtg: 'meeting',
    mtgs: 'meetings',
    resched: 'reschedule',
    bday: 'birthday',
    pic: 'picture',
  },
  endings: ["'s", "s'", 's', 'es'],
  openings: phrases(`
    (hi|hello|hey|hiya|howdy|yo|good (morning|afternoon|evening|day))( (there|bot|again|everyone))?
    (yes|yeah|yep|yup|sure|ok|okay|alright|all right|right|no|nope|great|good|fine|perfect|cool|awesome|excellent|nice|wonderful|fantastic|lovely|oh|um|uh|er|ah|well|so|now|then|also|and|but|first|next|actually|just|maybe|please|kindly|quickly|thanks|thank you|sorry|excuse me|listen|assistant|computer|bot)
    (that|it|this) (is|sounds|looks|seems) (very )?(good|great|fine|perfect|nice|ok|okay|cool|awesome|excellent|wonderful|right|lovely)( to me)?
    (not now|(may )?be later|some other time|never ?mind|by the way|in that case|for now|before that|one more thing|real quick|if possible|if you can|when you can|as well)
    (can|could|would|will|might|may) (you|u)( (please|just|maybe|possibly|kindly|also|then|now|quickly))*( (help me|be able))?( to| and)?
    (would|will|do) you mind( if i)?
    (would|is) it( be)? (possible|ok|okay|fine|alright)( (for|if) (you|i|me))?( to| could| can)? / are you able to
    (i|we)( (would|really|just|still|also|only|now|will|am))*( (like|love|want|need|wish|have|hope|try|trying|wanting|going|hoping|looking))( for)?( (you|u))?( (please|now))? to
    (i|we) (will|would) need( you)? to / (i|we) need( you| your)? help( with| to| me| and)*
    i would appreciate it if you( (could|would))?
    (i was|i am|we are) (wondering|curious|hoping)( (if|whether)( (you|i) (can|could|would|might))?)?
    (go ahead and|go and|make sure( (you|to|that))*|be sure to|do not forget to|feel free to|try to|want to|need to|have to)
    (let|help) (me|us)( (please|to|with))*
    (do you (know|think|happen to know|have any idea)|any idea|i wonder)( if)?
    (tell|show) me (please )?(?=(if|whether|what|when|where|who|which|how) )
    (let me know|(want|would like|need|like|have) to know|find out|check|see|know)( please)? (?=(if|whether|what|when|where|who|which|how) )(if |whether )?
    (if|whether)
  `),
  again: words('again'),
  actions: {
    add: words(`
      add create make schedule book set put arrange plan organise organize enter insert mark save block reserve record
      log note pencil jot slot invite start establish fix hold throw input register initiate make setup
      scheduled added planned`),
    remove: words(`
      delete cancel remove erase clear scrap drop scratch wipe eliminate nix discard void abort undo unschedule dismiss
      cancelled canceled cleared removed deleted erase kill trash axe skip strike rid off ditch bin nuke chuck toss dump bail`),
    change: words(`
      move reschedule postpone change update edit modify push shift delay extend shorten rename adjust alter switch
      swap replace bring lengthen prolong relocate amend revise correct rearrange resched bump transfer retitle
      stretch defer advance moved changed pushed delayed postponed rescheduled forward earlier later longer shorter
      instead moving pushing pushed postponing delaying extending shortening rescheduling bringing brought shifting
      knock shave shove nudge scoot shunt punt yank slide drag budge prepone color colour recolor recolour tack repeat include`),
    copy: words('copy copied copying duplicate duplicated duplicating clone cloned replicate'),
    look: words(`
      show list tell check find see view display read give get look search review pull locate open lookup scan
      retrieve bring know see double browse`),
  },
  stated: {
    links: words('a an the to of for from in at with and on by'),
    known: words('the my our your this that these those'),
    kinds: words('event group place'),
    never: words('other-alarm other-weather other-mail other-list other-fact other-music'),
    lookedFor: words(`
      meetings events appointments calls plans entries bookings engagements commitments flights trains buses hotels
      tickets restaurants movies films traffic you yourself robot`),
    errands: words('pick drop walk feed water clean wash mow vacuum return collect fetch visit'),
  },
  kinds: {
    free: words(`
      free available availability availabilities openings opening gap unoccupied vacant spare unbooked freetime
      availibility avail`),
    busy: words('busy booked occupied tied engaged'),
    calendar: words('calendar calender calander schedule agenda diary planner planer itinerary timetable docket'),
    event: words(`
      drinks beers cocktails bbqs movies errands chores laundry swimming-lesson driving-lesson
      event meeting appointment appointment lunch dinner breakfast brunch supper coffee tea drink party birthday
      anniversary wedding funeral ceremony conference hall seminar webinar workshop training lecture class course lesson exam
      interview review standup stand-up sync one-on-one checkup check-up physical dentist doctor doctors vet therapist
      therapy haircut massage yoga gym workout practice rehearsal game match tournament concert show festival reunion
      picnic barbecue bbq cookout date outing trip visit vacation holiday retreat camp session presentation demo pitch
      deadline due call videocall teleconference briefing debrief kickoff kick-off retrospective retro brainstorm
      brainstorming planning discussion talk get-together gathering hangout celebration graduation recital parade
      bowling tennis golf football soccer basketball baseball volleyball swimming swim run running hike hiking fishing
      shower baptism bar mitzvah open-house tour inspection audit hearing trial court surgery operation cleaning
      conference orientation onboarding offsite off-site townhall hackathon sprint plans commitment engagement
      obligation function occasion affair booking event's ballet opera theatre theater museum exhibition audition
      babysitting playdate sleepover prom homecoming banquet gala fundraiser luncheon happy-hour stand spin pilates
      zumba karate piano guitar violin choir lecture tutoring counselling counseling acupuncture chiropractor
      optometrist orthodontist pediatrician dermatologist mammogram x-ray checkups nap break errand shopping rally
      summit symposium convention expo launch premiere screening movie
      tasting viewing fitting christening mri ultrasound mot jab fair fete regatta carnival gig rave disco playgroup
      judo pottery knitting sewing sailing rowing climbing skiing skating surfing cycling boxing fencing riding
      archery badminton squash hockey netball rugby cricket handball gymnastics crossfit bootcamp aerobics
      meditation physio physiotherapy osteopath chiropodist podiatrist hygienist dermatology gynaecologist midwife
      barber manicure pedicure hairdresser plumber electrician gardener decorator surveyor solicitor notary catch-up
      catchup check-in huddle scrum refinement handover rounds overtime rota vigil sermon midterm finals viva
      tryouts tryout pint pints beers agm assembly tribunal deposition mediation stocktake stocktaking valuation
      signing appraisal carpool pickup dropoff qbr all-hands allhands parkrun jog sauna swimmeet recitals rehearsals
      tutorial fitting babyshower housewarming farewell leaving-do hen stag homework-club drama dance orchestra
      kickoffs masterclass demo-day walkthrough run-through dry-run`),
    reminder: words('reminder remind reminders notification notify alert'),
    guest: words('attendee guest invitee participant organizer organiser host coming attending attend joining invited'),
    group: words(`
      team boss manager supervisor colleague coworker co-worker client customer department staff crew group committee
      board mom mum mother dad father brother sister wife husband friend family son daughter grandma grandpa uncle aunt
      cousin girlfriend boyfriend partner parents kids children neighbour neighbor roommate professor teacher everyone
      everybody gang buddy secretary assistant lawyer attorney accountant`),
    place: words('room office building location venue place downtown address'),
    about: words('details detail information info'),
    lasts: words('long last duration start begin end finish starts begins ends take over underway'),
    'other-alarm': words(`
      alarm alarms timer timers stopwatch countdown wake snooze clock awake ringing beep`),
    'other-list': words(`
      list lists grocery groceries todo to-do shopping-list checklist task tasks notes notebook item items`),
    'other-mail': words(`
      email emails e-mail e-mails mail mails inbox spam unread reply respond sms text texts message messages send sent
      forward draft compose outlook gmail subject voicemail chat whatsapp post tweet twitter facebook instagram snapchat
      skype dial phone phones contact contacts telephone number hangup`),
    'other-music': words(`
      song songs music playlist playlists album albums artist track tracks radio station podcast podcasts audiobook
      audiobooks volume louder mute unmute pause resume shuffle repeat jazz rock pop rap spotify pandora singer singing
      band lyrics tune tunes sing listen headphones speaker speakers bass fm am-radio loud quiet episode playing play`),
    'other-screen': words(`
      film films movies cinema tv television netflix channel video videos youtube actor actress director season series
      game-console xbox playstation chess photo photos picture pictures camera selfie image images book books novel
      author`),
    'other-weather': words(`
      weather rain raining rainy snow snowing snowy sunny sun sunrise sunset storm stormy forecast temperature degrees
      hot cold warm humid humidity windy wind cloudy umbrella jacket coat tornado hurricane`),
    'other-home': words(`
      light lights lamp lamps bulb heating heater thermostat air-conditioning ac fan vacuum robot oven kettle coffeemaker
      coffee-maker door doors lock unlock garage plug socket blinds curtain curtains bedroom kitchen bathroom living
      house home dim brighten brightness bright wifi wi-fi internet bluetooth printer laptop computer screen password
      battery charge device app software hoover wemo
      rubbish garbage bins dishes laundry fridge freezer virus ads disk wallpaper ringtone browser file files folder
      folders document documents spreadsheet pdf website username cable mouse keyboard screenshot alarm-system
      wasps ants parcel`),
    'other-food': words(`
      pizza burger sushi food recipe recipes cook cooking bake baking eat eating restaurant restaurants cafe takeout
      take-out takeaway delivery deliver ingredient ingredients calories calorie sugar salt egg eggs milk bread cheese
      rice pasta chicken beef fish soup cake chocolate apple apples banana oranges cuisine menu reservation reservations
      table dish meal vegan vegetarian protein vitamin carbs nutrition butter flour pancake chinese italian mexican
      taco tacos steak bistro grill diner
      onion onions potato potatoes tomato tomatoes salad noodles spices pepper wine lunchbox leftovers`),
    'other-money': words(`
      money bank account accounts balance transfer pay payment bill bills credit card cards debit loan mortgage interest
      rate savings deposit withdraw cash dollar dollars euro euros pound pounds yen peso price prices cost costs cheap
      cheapest expensive spend spent spending budget tax taxes income salary paycheck wages stock stocks shares
      bitcoin crypto invest investment 401k insurance refund purchase buy bought sell order ordered orders ordering
      transaction transactions fee fees rewards points atm pin cheque check-book checking currency exchange fraud
      fraudulent worth owe apr score subscription subscribe unsubscribe membership rent lease deal deals coupon sale
      discount shop store stores
      overdraft allowance invoice invoices receipt receipts contract warranty pension donation grant-money`),
    'other-travel': words(`
      flight flights fly airline airlines airport plane hotel hotels motel airbnb taxi cab uber lyft ride rides train
      trains bus buses ticket tickets route routes directions traffic drive driving distance far miles miles kilometers
      kilometres map navigate gps luggage baggage passport visa carry-on cruise ferry subway metro commute highway road
      street car cars rental parking tire tires tyre oil gas petrol fuel mpg engine travel vaccination vaccines
      plugs converter apartment apartments house-hunting attraction attractions
      platform motorway tram trams coach lorry bike bicycle scooter`),
    'other-fact': words(`
      mean meaning means define definition definitions spell spelling synonym translate translation capital population
      president country countries city cities river mountain ocean planet planets mars earth world history war
      invented inventor born die died dead age old tall tallest height weight weigh biggest largest smallest fastest
      longest math maths calculate plus minus times divided multiply square root percent percentage sum convert ounces
      cups teaspoons tablespoon inches feet celsius fahrenheit wiki wikipedia science physics chemistry dinosaur animal
      animals dog dogs cat cats bird birds fact facts news headline headlines politics election elections score scores
      team-scores nba nfl football-score won winning winner joke jokes riddle trivia quiz zodiac horoscope celebrity
      king queen actor language languages word words sentence french spanish german italian-language english japanese
      difference between average best why name timezone zone`),
    'other-talk': words(`
      you yourself your hobby hobbies robot human siri alexa olly google love hate bored tired happy sad funny
      stupid dumb smart awesome thanks thank welcome hello bye goodbye flip coin roll dice pick random whisper accent
      voice speak slower faster repeat louder`),
    'other-health': words(`
      medicine pill pills symptom symptoms fever headache cough pain disease diabetes blood pressure bmi diet lose
      pregnant hospital pharmacy emergency heart sick cure treat allergic allergy shot vaccine`),
    'other-work': words(`
      job jobs resume hire hired application apply passport vacation-days pto leave-request w2 w-2 direct
      payday hr meeting-room requested request approved approve`),
    'other-day': words(`
      easter christmas xmas thanksgiving halloween hanukkah ramadan valentine valentines valentine's memorial patriot
      independence mlk veterans columbus presidents mardi passover diwali leap eclipse solstice equinox daylight`),
  },
  compounds: {},
};
