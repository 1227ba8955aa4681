/** Numbers in words and digits, as they count days, hours and lengths. */
export const numbers = `
ones: un|une => 1
ones: deux => 2
ones: trois => 3
ones: quatre => 4
ones: cinq => 5
ones: six => 6
ones: sept => 7
ones: huit => 8
ones: neuf => 9
teens: dix => 10
teens: onze => 11
teens: douze => 12
teens: treize => 13
teens: quatorze => 14
teens: quinze => 15
teens: seize => 16
teens: dix sept => 17
teens: dix huit => 18
teens: dix neuf => 19
tens: vingt => 20
tens: trente => 30
tens: quarante => 40
tens: cinquante => 50
tens: soixante => 60
tens: septante => 70
tens: huitante|octante => 80
tens: nonante => 90
below-hundred: <ones>
below-hundred: <teens>
below-hundred: <tens>
below-hundred: <tens> [et] <ones> => sum($1,$2)
below-hundred: soixante [et] <teens> => sum(60,$1)
below-hundred: quatre (vingt|vingts) => 80
below-hundred: quatre (vingt|vingts) <ones> => sum(80,$1)
below-hundred: quatre (vingt|vingts) <teens> => sum(80,$1)
word-number: <below-hundred>
word-number: cent => 100
word-number: cent [et] <below-hundred> => sum(100,$1)
word-number: <ones> (cent|cents) [<below-hundred>] => product($1,100,$2)
number: <word-number>
number: #
count: <number>
count: quelques => 3
count: # ~(.|,) ~# => decimal($1,$2)
year: #4 => between($1,1900,2100)
year: deux mille [<below-hundred>] => sum(2000,$1)
year: mille neuf cent <below-hundred> => sum(1900,$1)
ordinal: premier|premiere|premiers => 1
ordinal: deuxieme|second|seconde|deuxiemes => 2
ordinal: troisieme|troisiemes => 3
ordinal: quatrieme|quatriemes => 4
ordinal: cinquieme => 5
ordinal: # ~(er|re|ere|e|eme|ieme|nd|nde) => between($1,1,31)
ordinal: dernier|derniere|derniers => -1
ordinal: avant (dernier|derniere) => -2
`;
