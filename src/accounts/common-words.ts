/** Words that people make passwords of, with numbers and marks around them; written for this list from what is generally known. */
export const commonWords: readonly string[] = `
password passwort passwd pass secret private login logon signin welcome hello admin administrator root user username guest test testing tester default
changeme change letmein let me in open sesame access trust trustno no one temp temporary qwerty qwertz azerty asdf zxcv iloveyou love lovely lover
you baby babygirl babyboy angel princess prince queen king sunshine sun shine moon star stars starwars superman batman spiderman ironman superstar
super hero heroes master monkey dragon tiger lion bear wolf eagle falcon phoenix panther shadow ninja samurai pirate wizard magic matrix
football soccer baseball basketball hockey golf tennis liverpool chelsea arsenal barcelona madrid juventus united yankees cowboys lakers
summer winter spring autumn january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday today tomorrow year month happy birthday christmas holiday
michael jordan jennifer jessica ashley amanda michelle nicole daniel david robert thomas william james john george charlie andrew matthew joshua anthony
maria anna sarah laura julia sophie emma peter martin alex alexander christian hannah thomas max jesus christ god blessed faith grace heaven
computer internet server network database oracle cisco windows microsoft google apple samsung facebook twitter linkedin amazon android iphone
company office work business manager product owner project team agile scrum sprint backlog roadmap feature story throughline workspace
money dollar gold silver diamond crystal orange banana cherry cookie chocolate coffee pepper ginger butter cheese pizza
black white red green blue purple yellow pink rainbow flower rose lily daisy butterfly kitty puppy doggy hunter ranger killer soldier warrior
mustang ferrari porsche mercedes corvette harley yamaha toyota pokemon naruto minecraft zelda mario gandalf merlin
london paris berlin england germany deutschland america usa canada france russia india china brazil
fuckyou fuck asshole bitch whatever nothing something everything forever always never
correcthorsebatterystaple correct horse battery staple
hallo schatz liebe geheim willkommen sommer fussball ficken passe motdepasse bonjour soleil contrasena hola amor senha
my the and for is it this that new old big best good bad girl boy man
`
  .trim()
  .split(/\s+/);
