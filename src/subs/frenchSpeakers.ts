/** What a language has instead of the patterns of English: the words round a quotation to the name of its speaker. */
export type ForeignPatterns = {
  /** The speaker by the words behind a quotation, up to the end of the sentence; as printed. */
  readonly behind: (rest: string) => string | null
  /** The speaker by the words before it in its sentence. */
  readonly before: (lead: string) => string | null
  /** Every name of two words or more in a text. */
  readonly fullNames: (text: string) => string[]
}

const SAY =
  '(?:(?:a|avait|ont) (?:[a-zé]+ment )?(?:dit|déclaré|affirmé|expliqué|ajouté|assuré|annoncé|estimé|répondu|lancé|précisé|souligné|' +
  'reconnu|rappelé|indiqué|confié|raconté|écrit|martelé|insisté|prévenu|averti|regretté|dénoncé|promis|conclu|réagi|tweeté|poursuivi)|' +
  'dit|déclare|affirme|explique|ajoute|assure|annonce|estime|répond|lance|précise|souligne|reconnaît|rappelle|indique|confie|raconte|' +
  'écrit|martèle|insiste|prévient|avertit|regrette|dénonce|promet|conclut|réagit|poursuit|résume|lâche|glisse|plaide|juge|observe|note)'
const WORD = "\\p{Lu}[\\p{L}’'-]*\\p{L}"
const NAME = `${WORD}(?: (?:(?:de|du|des|le|la|von|van|ben|el|al) )?${WORD}){0,3}`
/** What stands before a name: a title, or a calling in small letters with its article. */
const CALLING =
  "(?:(?:M\\.|MM\\.|Mme|Mlle|Me|Dr) |(?:le|la|l’|l')(?: ?[\\p{Ll}’'-]+){1,5},? |[\\p{Ll}’'-]+ )?"
const APPOSITION = '(?:, [^.;:«»]{1,90},)?'

const BEHIND = new RegExp(
  `^[\\s,]*(?:${SAY}|selon|d’après|d'après) (${CALLING})(${NAME})(?!\\p{L}| et ${WORD})`,
  'u',
)
const BEFORE = [
  new RegExp(
    `(?:^|[,;] )(${CALLING})(${NAME})${APPOSITION} ${SAY}(?: [^.;:«»]{0,80})?(?: ?:|,| que| qu’| qu') $`,
    'u',
  ),
  new RegExp(`(?:^|[,;] )(?:Selon|D’après|D'après|Pour) (${CALLING})(${NAME})${APPOSITION},? $`, 'u'),
]

/** No person is called by these. */
const NOT_PERSON =
  /^(?:Mme|Mlle|Me|Dr|L[eas]s?|Un|Une|Des|Il|Elle|On|Ils|Elles|Ce|Cette|Paris|Londres)(?: |$)|(?:^| )(?:Radio|Agence|Ministère|Parti|Conseil|Union|Banque|Association|France|Europe|Presse|Nations|Assemblée|Sénat|Commission|Bourse|Université|Journal)(?: |$)/u
const HONORIFIC = /^(?:M\.|Mme|Mlle|Me|Dr) $/u

function nameOf(match: RegExpExecArray | null): string | null {
  const [, calling = '', name = ''] = match ?? []
  if (name === '' || NOT_PERSON.test(name)) return null
  return HONORIFIC.test(calling) && !name.includes(' ') ? calling + name : name
}

/** `« … », a dit Ada Trent`, `Ada Trent a dit : « … »`, `selon Mme Trent`. */
export const FRENCH: ForeignPatterns = {
  behind: (rest) => nameOf(BEHIND.exec(rest)),
  before: (lead) =>
    BEFORE.reduce<string | null>((found, pattern) => found ?? nameOf(pattern.exec(lead)), null),
  fullNames: (text) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}’'-])${WORD} (?:(?:de|du|le|la|von|van) )?${WORD}`, 'gu'))]
      .map(([name]) => name)
      .filter((name) => !NOT_PERSON.test(name)),
}
