/** Words that others are hung on with a hyphen, and that few longer words begin with: `so-called`, `two-year`. */
const FIRST =
  /^(?:so|self|non|anti|by|vice|well|ill|mid|half|cross|quasi|semi|ultra|counter|cyber|long|short|high|low|hard|soft|full|part|first|second|third|fourth|fifth|last|left|right|middle|lower|working|world|large|small|wide|far|early|cost|record|decision|policy|state|government|blue|white|older|much|better|worst|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|triple|deputy|trade|free|slow|hot|cold|computer|women|mother|then|most|old|year|late|public|private|real)$/u
/** Second halves that stand behind a hyphen whatever the first word is: `Oslo-based`, `energy-intensive`. */
const SECOND =
  /^(?:based|related|owned|run|backed|funded|controlled|dominated|driven|centred|centered|oriented|orientated|aided|assisted|generated|provided|produced|approved|sponsored|supported|occupied|affected|restricted|recognised|recognized|enabled|trained|educated|elected|appointed|born|bred|held|paid|style|rich|friendly|friendliness|free|intensive|effective|efficient|conscious|specific|majority|minority|only|speaking|speakers?|looking|making|makers?|breaking|breakers?|saving|cutting|raising|winning|seeking|sharing|checking|testing|threatening|consuming|changing|facing|ranging|reaching|ranking|standing|lasting|growing|serving|sounding|sized|minded|hearted|handed|eyed|haired|legged|sided|shaped|coloured|colored|term|profile|scale|volume|quality|priority|level|class|speed|tech|up|ups|off|offs|storey|story|member|hander|long|off|to|the)$/u
/** Short second halves behind the first ones: `full-time`, `two-year`, `left-wing`. */
const SHORT_SECOND =
  /^(?:time|timer|timers|wing|winger|wingers|cost|hand|handed|floor|years?|days?|weeks?|months?|hours?|minutes?|miles?|metres?|foot|bed|bedroom|rooms?|doors?|page|part|way|collar|tongue|case|income|risk|hit|fed|back|water|goal|seat|party|thirds?|fifths|quarters?|point|range|rise|run|made|built|born|off|on|in|out|old|year-old|led|won|said|be|known|spoken|grown|worn|bound|kept|lit|drawn|ridden|stricken|written|paid|being|air|key|street|half|grade|place|round|team|choice|rate|minister|election|general|president|chair|captain|force|operation|union|famous|leader|leading)$/u
/** Longer words that begin so, and second halves that are no words behind any first one. */
const ENDING =
  /^(?:ages?|ings?|ed|ary|aries|ened|ening|en|ens|ern|hoods?|ships?|wards?|ware|some|lings?|lets?|less(?:ly|ness)?|ness|like|fully|fulness|eous|itude|evity|ists?|ism|isms|ion|ions|ional|ian|ians|ious|iously|eur|eurs|ette|ettes|ment|ments|dom|doms|teen|teens|teenth|tieth|ties|ty|ly|er|ers|est|al|als|able|ible|ance|ant|ants|ate|ates|ated|ent|ents|ence|ial|ially|ical|ically|icular|icularly|ify|ified|ish|ity|ities|ive|ives|ize|ise|or|ors|ous|ously|ure|ures|ury|y|ies|ied|ding|ted|ning|ner|ners|nership|nerships|ster|sters|ther|thern|tion|tions|tional|cial|cials|ciety|cieties|ciation|lution|lutions|lar|dle|dled|dles|cipate|cipated|dote|que|quated)$/u
/** Longer words that begin like compounds, by the halves that are never hung on. */
const CLOSED =
  /^(?:high(?:light|way|land|rise)|lowland|long(?:hand|shore)|short(?:list|fall|cut|hand|coming)|hard(?:ware|cover|wood|line)|software|fullback|halfway|part(?:icip|ition|isan)|(?:first|second)hand|leftover|mid(?:night|week|day|way|field|land|size|stream|summer|winter|town|point|wi[fv]e)|cross(?:word|road|over|bow|fire)|counter(?:part|feit|act|balance|weight|measure|productive)|viceroy|by(?:law|line|pass|stander|product)|worldwide|widespread|white(?:hall|board|wash)|blue(?:print|berry)|state(?:wide|side|house|sman|smen|craft)|public(?:is|iz)|record(?:ing|ings|s|ers)$|four(?:some|fold)|two(?:some|fold)|one(?:self|rous)|government(?:al|s)|self(?:ish|less)|ill(?:eg|us|umin)|wellington|well(?:ness|being)|non(?:sense|chalan|etheless)|anti(?:biotic|bod|cip|dot|gen|septic)|so(?:ci|lid|lut|mew|phis|licit|ldier|viet|vereign)|ten(?:ant|der|nis|sion|dency)|six(?:pence)|semi(?:nar|final|conductor|circle|colon)|ultra(?:sound|violet)|cyber(?:space|security|attack|crime)|mother(?:land|board)|real(?:ign|loc)|old(?:ham)|year(?:book|ling)|late(?:comer|ral)|middle(?:sex|sbrough|weight)|lower(?:ing)|cost(?:ing)|working(?:s|man|men)|computer(?:is|iz)|trade(?:mark|s$|sm[ae]n))/u
/** A prefix keeps its hyphen before the vowel that it ends with, and before these: `co-operate`, `re-elect`. */
const PREFIXED =
  /^(?:co-o\p{L}+|co-(?:auth|found|own|host|chair|pilot|star|work|writ|direct|produc|defend|driv|exist|edit|creat|lead|manag|sponsor|present|educat|conspir|develop|design|ed)\p{L}*|re-e\p{L}{3,}|re-(?:interpret|issue|open|offend|offer|using|use|usable|used|aris|arrest|air|align|run|invent|sign|imagin|ignite|invest|introduc|import|apply)\p{L}*|pre-e\p{L}{3,}|pre-(?:war|school|tax|arrang|book|order|owned|match|season|independence|date|condition|cook|industrial|teen|trial|dawn|christmas|budget|game|revolution|pandemic|approv|set|paid|plan|record)\p{L}*|de-(?:e|energis|energiz|ic|escalat|industrialis|radicalis)\p{L}+|e-(?:mail|book|commerce|cigarette|bike|government|learning|reader|gov|scooter|news|waste|ticket|voting|sport)\p{L}*|[tx]-(?:shirt|ray)\p{L}*|un-american|micro-organism\p{L}*|thank-you|year-old|pro-(?:choice|life|rata|government|democracy|independence|palestinian|european|brexit|western|russian|american|british|active|am|war|business|union)\p{L}*|post-(?:war|mortem|office|tax|game|match|production|election|apartheid|soviet|independence|colonial|industrial|modern|pandemic|secondary|doctoral|cold|crisis|conflict)\p{L}*|ex-(?:wife|wives|husband|minister|president|partner|boyfriend|girlfriend|soldier|servic|prime|chief|police|officer|leader|mayor|boss|england|manager|player|convict|captain|director|communist|employee|teacher|member|general|head|colleague|chancellor|governor|offender|tory|labour|students?|pupils?|pat|pats|works|ante|gratia|libris|official|army|navy|guard|owner|banker|lover|champion|aide|spy|spies|rebel|militant)\p{L}*|inter-(?:war|faith|party|city|agency|governmental|korean|american|island|county|library|office|ministerial|generational|school|korea|club|communal|religious)\p{L}*)$/u
const LY = /(?:al|ent|ant|ous|ive|ic|ful|ish|ar|ed|ing|ate|ew|ly)ly$/u
/** Beginnings of longer words, which are no words of their own or are written in one with what follows. */
const JOINING =
  /^(?:a|ab|ac|ad|af|al|am|an|ap|ar|as|at|be|com|con|cor|col|de|dis|em|en|for|fore|im|in|ir|mis|ob|oc|of|op|out|over|per|re|sub|suc|sup|super|sur|syn|sym|tele|trans|un|under|up|down|with|inter|intra|intro|photo|auto|micro|some|any|every|no|where|here|there|what|news|web|down|back|air|sea|water|foot|hand|house|land|book|class|room|business|police|fire|light|sun|moon|rain|snow|ear|eye|head|heart|data|type|key|home|wood|work|play|way|side|road|rail|motor|ship|wind|life|blood|brain|thunder|butter|grand|step|god|after|common|gentle|chair|sports|sales|crafts|spokes|congress|camp|car|con|par|man|wo|hu|us|pass|pen|can|fin|fun|mis|let|pat|sat|sun|tar|ten|win|but|don|for|per|port|form|act|read|man|mar|mat|mod|mon|pan|per|pub|ran|sen|sig|sin|sun)$/u

/**
 * Whether two halves at a line's end are a compound that keeps its hyphen, or a word that begins like one;
 * `null` where their letters do not say.
 *
 * @param first - In lower case, the last part where there are several.
 * @param second - In lower case.
 * @param isWord - Whether a half is a word by itself elsewhere.
 */
export function isCompound(first: string, second: string, isWord: (half: string) => boolean): boolean | null {
  if (PREFIXED.test(`${first}-${second}`)) return true
  const closed = CLOSED.exec(first + second)?.[0].length ?? 0
  if (closed > first.length) return false
  if (ENDING.test(second)) return FIRST.test(first) ? false : null
  if (SECOND.test(second) && first.length > 2 && !JOINING.test(first)) return true
  if (LY.test(first) && first.length > 5 && second.length > 3) return true
  const isLikelySecond =
    SHORT_SECOND.test(second) || (second.length > 2 && (isWord(second) || hasWordsEnd(second)))
  if (FIRST.test(first) && isLikelySecond) return true
  const areWords = first.length > 3 && second.length > 3 && isWord(first) && isWord(second)
  return areWords && !JOINING.test(first) ? true : null
}

function hasWordsEnd(second: string): boolean {
  return second.length > 5 && /(?:ing|ed|er|ers|ment|tion|ness|al|ive|ies|ism|ish|[^s]s)$/u.test(second)
}
