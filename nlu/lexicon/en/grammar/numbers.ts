/** Numbers in words and digits, as they count days, hours and lengths. */
export const numbers = `
ones: one => 1
ones: two => 2
ones: three => 3
ones: four => 4
ones: five => 5
ones: six => 6
ones: seven => 7
ones: eight => 8
ones: nine => 9
teens: ten => 10
teens: eleven => 11
teens: twelve => 12
teens: thirteen => 13
teens: fourteen => 14
teens: fifteen => 15
teens: sixteen => 16
teens: seventeen => 17
teens: eighteen => 18
teens: nineteen => 19
tens: twenty => 20
tens: thirty => 30
tens: forty|fourty => 40
tens: fifty => 50
tens: sixty => 60
tens: seventy => 70
tens: eighty => 80
tens: ninety => 90
below-hundred: <ones>
below-hundred: <teens>
below-hundred: <tens>
below-hundred: <tens> <ones> => sum($1,$2)
word-number: <below-hundred>
word-number: a hundred => 100
word-number: a hundred [and] <below-hundred> => sum(100,$1)
word-number: <ones> hundred [and] [<below-hundred>] => product($1,100,$2)
number: <word-number>
number: #
count: <number>
count: a|an => 1
count: [a] (couple|pair) [of] => 2
count: [a] few|several => 3
count: <number> and a half => sum($1,0.5)
count: # ~. ~# => decimal($1,$2)
count: # , ~# => decimal($1,$2)
count: # ~/ ~# [of an|of a] => fraction($1,$2)
count: half a|half an|half|a half => 0.5
count: three quarters of (a|an) => 0.75
count: [a] quarter of (a|an) => 0.25
year: #4 => between($1,1900,2100)
year: two thousand [and] [<below-hundred>] => sum(2000,$1)
year: twenty <two-digits> => sum(2000,$1)
year: nineteen <two-digits> => sum(1900,$1)
two-digits: <below-hundred> => between($1,10,99)
small-ordinal: first => 1
small-ordinal: second => 2
small-ordinal: third => 3
small-ordinal: fourth => 4
small-ordinal: fifth => 5
small-ordinal: sixth => 6
small-ordinal: seventh => 7
small-ordinal: eighth => 8
small-ordinal: ninth => 9
word-ordinal: <small-ordinal>
word-ordinal: tenth => 10
word-ordinal: eleventh => 11
word-ordinal: twelfth => 12
word-ordinal: thirteenth => 13
word-ordinal: fourteenth => 14
word-ordinal: fifteenth => 15
word-ordinal: sixteenth => 16
word-ordinal: seventeenth => 17
word-ordinal: eighteenth => 18
word-ordinal: nineteenth => 19
word-ordinal: twentieth => 20
word-ordinal: thirtieth => 30
word-ordinal: twenty <small-ordinal> => sum(20,$1)
word-ordinal: thirty <small-ordinal> => sum(30,$1)
digit-ordinal: # [-] (st|nd|rd|th)
ordinal: <word-ordinal>
ordinal: <digit-ordinal>
ordinal: last|final|very last => -1
ordinal: very first => 1
ordinal: (second|next|2nd) [to] last|penultimate|last but one|one before last => -2 @0.5
ordinal: third [to] last|last but two => -3 @0.5
ordinal: fourth [to] last => -4 @0.5
`;
