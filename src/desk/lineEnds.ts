import { isCompound } from './compounds.ts'
import { baseForms, isKnownWord } from './knownWords.ts'
import type { Sheet } from './sheet.ts'

/** How the end of one line and the start of the next become one text. */
export type LineJoin = {
  readonly glue: '' | ' '
  /** `true` where the hyphen at the line's end was set only to cut a word. */
  readonly isCut: boolean
  /** The word that was cut, before and after. */
  readonly printed: string
  readonly set: string
}

type Vocabulary = {
  /** Every word of the cutting in lower case, pieces at lines' ends left out. */
  readonly words: ReadonlySet<string>
  /** Whether this cutting cuts words at its lines' ends, as far as its own words show. */
  readonly cutsWords: boolean
}

const WORD = /[\p{L}\p{N}]+(?:[-‐’'.][\p{L}\p{N}]+)*/gu
const CUT_END = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*)[-‐]$/u
const CUT_START = /^[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/u
/** A hyphen that hangs on a sign, as in `(north)-side`, belongs to the words. */
const BARE_HYPHEN = /[^\s\p{Pd}][-‐]$/u
const SPACELESS_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}、。，）」』]$/u
const SPACELESS_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}（「『]/u

/** After these a hyphen belongs to the word: `self-made`, `non-stop`. */
const HYPHEN_FIRST =
  /^(?:self|non|anti|vice|well|half|cross|semi|ill|mid|quasi|ultra|great|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u
/** Common first halves of words that keep their hyphen before a whole word: `two-day`, `long-run`. */
const COMPOUND_FIRST =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|first|second|third|last|half|long|short|high|low|old|new|big|small|full|part|far|near|early|late|so|once|ever|never|all|best|worst|better|hard|soft|hot|cold|dry|wet|open|close|closed|clear|free|fast|slow|deep|wide|warm|cool|clean|dead|live|red|blue|green|black|white|state|police|government|army|church|city|town|country|world|home|house|school|work|market|price|tax|cash|oil|gas|coal|car|air|sea|land|water|fire|ice|snow|wind|sun|day|night|week|month|year|man|woman|child|hand|head|heart|eye|face|foot|arm|leg|right|left|back|front|side|top|under|over|out|in|up|down|off|on|by|go|get|stand|shut|take|sell|buy|build|break|check|cut|drive|drop|follow|hold|kick|lay|line|lock|make|pay|pick|play|pull|push|put|run|send|set|show|start|step|stop|walk|warm|write|north|south|east|west|mother|father|son|daughter|brother|sister|anti|pre|post|pro|co|re|ex|multi|inter|counter|made|paid|run|well|ill|much|little|more|most|less|least|war|peace|gun|bomb|drug|job|age|life|death|health|food|drink|law|court|case|book|film|game|goal|ball|team|club|fan|bus|rail|road|bike|boat|ship)$/u
/** Letters that stand for names are hung on one another: `CNDD-FDD`. */
const LONGEST_INITIALS = 5
/** Before these a hyphen hangs: `pre- and post-war`. */
const HANGING = /^(?:and|or|to|und|oder|bis|et|ou)(?![-\p{L}])/u
/** Ends of words that are never words themselves. */
const WORD_END =
  /^(?:a?tions?|sions?|cions?|ments?|mental(?:ly)?|tional(?:ly)?|ness(?:es)?|ings?|ingly|edly|ably|ibly|i?ties|ity|ances?|ences?|ancy|ency|tives?|sives?|tures?|tured|turing|ous(?:ly)?|ful(?:ly)?|isms?|ists?|istic|ical(?:ly)?|cially|tially|ially|ated|ating|ates|ised|ising|ises|ized|izing|izes|ters?|tors?|sors?|lated|nated|rated|dered|tered|nered|pered|ley|ly|ed|ers?|est|ries|cies|gies|mation|nation|cation|lation|ration|dation|sation|zation|isation|ization|cuted|duced|duction|struction|struct|ceived|ceive|ference|ferent|ferred|portant|ported|porting|porter|porters|ernment|eration|ership|orship|nising|nised|nizing|nized|lenge|lenges|lenging)$/u
/** Short words that stand behind a hyphen: `US-led`, `six-day`; other pieces as short are ends of words. */
const SHORT_WORD =
  /^(?:led|off|up|ups|in|ins|out|on|old|day|two|one|six|ten|run|man|men|age|era|law|tax|war|air|sea|set|won|fed|fit|top|low|pop|car|cut|dry|eye|for|gun|net|pay|pro|con|big|bad|new|red|hit|hot|key|fat|far|end|job|art|ice|oil|gas|bus|box|bed|bar|arm|ban|bid|buy|by|at|as|all|and|any|be|do|go|he|it|me|my|no|not|of|or|so|the|us|we|you|her|his|its|ce|il|je|tu|ci|là|on|en|y|moi|toi|lui|ici|tv|ray|con|ish|odd|wit|won|wan|yen|mph|km|kg|ft|lb|am|pm|ex|co|re|nine|ones)$/u
/** How English words begin: with a vowel, one consonant, or two and three that can be spoken together. */
const WORD_START =
  /^(?:[aeiouyàâäáãåçèéêëíîïñóôöøúûü]|[bcdfghjklmnpqrstvwxz](?:[aeiouyàâäáãåèéêëíîïóôöøúûü]|$)|(?:bl|br|ch|chr|cl|cr|dr|dw|fl|fr|gh|gl|gn|gr|kh|kl|kn|kr|ph|pl|pr|ps|rh|sc|sch|scr|sh|shr|sk|sl|sm|sn|sp|sph|spl|spr|squ|st|str|sw|th|thr|tr|ts|tw|wh|wr|zh)[aeiouyàâäáãåèéêëíîïóôöøúûü]|[^a-z])/u
/** Words that hold two others, and are never written with a hyphen. */
const CLOSED =
  /^(?:without|within|into|onto|upon|another|any(?:one|thing|where|way|body)|every(?:one|thing|where|body)|some(?:one|thing|where|times|body|how)|no(?:thing|body|where)|how(?:ever|s)|what(?:ever)|when(?:ever)|where(?:as|ver)|more(?:over)|there(?:fore|by)|to(?:gether|day|night|morrow|ward|wards)|(?:him|her|it|my|your)self|(?:them|our|your)selves|be(?:tween|come|came|cause|fore|hind|low|side|sides|yond|long|ing)|can(?:not|didate|didates|cel)|meanwhile|nevertheless|over(?:all|seas|night)|out(?:side|come|put|look)|in(?:side|deed|come|put|stead|formed?|forms)|under(?:stand|stood|lying|line)|further(?:more)?|al(?:so|though|ready|ways|most|together|lege|leged|low|lowed)|not(?:able|ably|ice|iced)|per(?:haps|son|mit|form)|pro(?:gramme|gram|test|mise|vide|vided|posed|posal|ject|cess|duce)|re(?:port|ported|porter|main|mained|sign|signed|ceive|search|sult|turn|turned|lease|leased|quire|quest|view)|pre(?:sent|sident|vious|vent|pare|pared)|ex(?:ample|pect|pected|plain|port|press)|co(?:llapse|lumn|mmon|mmittee|uncil|untry|unty|urt)|parliament|government|department|information|minister|ministers|because|people|public|police|political|national|international|company|economy|economic)$/u

const vocabularies = new WeakMap<Sheet, Vocabulary>()

/**
 * Joins two lines. A hyphen at the end of the first is taken out only where something shows that it was set
 * to cut a word: `infor-` and `mation`, but not `co-` and `operate`, `Jean-` and `Luc`, `2018-` and `19`.
 *
 * @param tail - At least the last word of the text so far.
 * @param next - The line that follows.
 * @param isSoft - Whether a soft hyphen stood at the end, which proves a cut.
 */
export function joinLines(tail: string, next: string, sheet: Sheet, isSoft: boolean): LineJoin {
  const plain = { isCut: false, printed: '', set: '' }
  if (isSoft) return { ...plain, glue: '' }
  if (SPACELESS_END.test(tail.slice(-2)) && SPACELESS_START.test(next)) return { ...plain, glue: '' }
  const first = CUT_END.exec(tail.slice(-80))?.[1]
  const second = CUT_START.exec(next.slice(0, 80))?.[0]
  if (first === undefined || second === undefined) {
    return { ...plain, glue: BARE_HYPHEN.test(tail) && second !== undefined ? '' : ' ' }
  }
  const { words } = vocabularyOf(sheet)
  if (HANGING.test(next) && !words.has((first + second).toLowerCase())) return { ...plain, glue: ' ' }
  const isAddress =
    /(?:[/@]|www\.)\S*$/iu.test(tail.slice(-200).match(/\S+$/u)?.[0] ?? '') ||
    /^\S*?(?:\p{L}\.\p{L}|[/@])/u.test(next.slice(0, 80))
  const isCut = !isAddress && (verdict(first, second, vocabularyOf(sheet)) ?? false)
  return { glue: '', isCut, printed: `${first}-${second}`, set: `${first}${second}` }
}

/** Whether a word was cut here; `null` where nothing but the manners of the whole cutting could tell. */
function verdictByWords(first: string, second: string, words: ReadonlySet<string>): boolean | null {
  if (/\p{N}$/u.test(first) || /^\p{N}/u.test(second)) return false
  const isCapitals = first === first.toUpperCase() && second === second.toUpperCase() && first.length > 1
  if (isCapitals && first.length < LONGEST_INITIALS && second.length < LONGEST_INITIALS) return false
  if (!isCapitals && /^\p{Lu}/u.test(second)) return false
  const one = first.toLowerCase()
  const two = second.toLowerCase()
  if (words.has(`${one}-${two}`)) return false
  if (words.has(one + two) || CLOSED.test(one + two) || isKnownWord(one + two)) return true
  if (one.length > 2 && baseForms(one + two).some((base) => words.has(base))) return true
  const last = one.slice(one.lastIndexOf('-') + 1)
  const isWord = (half: string): boolean => words.has(half) || isKnownWord(half)
  const compound = isCompound(last, two, isWord)
  if (compound !== null) return !compound
  if (HYPHEN_FIRST.test(last) || one.includes('-')) return false
  if (WORD_END.test(two) && !words.has(two)) return true
  if (words.has(two) || SHORT_WORD.test(two)) return opensCompound(first, words) ? false : null
  return two.length < 4 || !WORD_START.test(two) ? true : null
}

/** Whether a piece is a word that others are hung on with a hyphen, by its letters or by the cutting. */
function opensCompound(first: string, words: ReadonlySet<string>): boolean {
  const one = first.toLowerCase()
  return /\p{Lu}$/u.test(first) || words.has(one) || COMPOUND_FIRST.test(one)
}

function verdict(first: string, second: string, vocabulary: Vocabulary): boolean {
  return verdictByWords(first, second, vocabulary.words) ?? vocabulary.cutsWords
}

function vocabularyOf(sheet: Sheet): Vocabulary {
  const known = vocabularies.get(sheet)
  if (known !== undefined) return known
  const { words, cuts } = gather(sheet)
  const verdicts = cuts.map(([first, second]) => verdictByWords(first, second, words))
  const proved = verdicts.filter((isCut) => isCut === true).length
  const refuted = verdicts.filter((isCut) => isCut === false).length
  const vocabulary = { words, cutsWords: proved > 0 && proved >= refuted }
  vocabularies.set(sheet, vocabulary)
  return vocabulary
}

function gather(sheet: Sheet): { words: Set<string>; cuts: [string, string][] } {
  const words = new Set<string>()
  const cuts: [string, string][] = []
  let first: string | undefined
  for (const { text } of sheet.lines) {
    if (text === '') continue
    const second = first === undefined ? undefined : CUT_START.exec(text.slice(0, 80))?.[0]
    if (first !== undefined && second !== undefined) cuts.push([first, second])
    first = CUT_END.exec(text.slice(-80))?.[1]
    const whole = text.slice(second?.length ?? 0, first === undefined ? undefined : -(first.length + 1))
    for (const [word] of whole.matchAll(WORD)) words.add(word.toLowerCase())
  }
  return { words, cuts }
}
