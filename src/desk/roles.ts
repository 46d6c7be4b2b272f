/** What papers call the people who write for them; a role ends with one of these. */
const ROLE_NOUN =
  /^(?:correspondents?|editors?|reporters?|writers?|columnists?|critics?|commentators?|analysts?|journalists?|contributors?|photographers?|cartoonists?|bloggers?|producers?|chief|correspondante?|rédact(?:eur|rice)|journaliste|korrespondent(?:in)?|redakteur(?:in)?|corresponsal|redactora?|corrispondente|inviat[oa])$/iu

/** Words that stand before the noun in a role: ranks, beats, places. */
const ROLE_WORD =
  /^(?:senior|chief|deputy|assistant|associate|special|staff|group|executive|managing|acting|junior|lead|national|international|foreign|home|world|global|local|regional|diplomatic|defen[cs]e|security|crime|legal|law|courts?|royal|political|politics|parliamentary|westminster|whitehall|lobby|economics?|economy|business|city|financial?|finance|markets?|money|banking|personal|consumer|retail|industry|industrial|labou?r|employment|energy|environment(?:al)?|climate|science|technology|tech|digital|data|online|internet|web|media|health|medical|education|higher|schools?|social|affairs|community|religious|religion|religions|faith|arts?|culture|cultural|entertainment|showbiz|film|music|theatre|literary|books?|tv|television|radio|fashion|style|lifestyle|food|travel|property|housing|motoring|transport|aviation|sports?|football|soccer|cricket|rugby|tennis|golf|racing|athletics|boxing|olympics?|news|features?|investigations?|investigative|general|comment|opinion|leader|letters|picture|night|day|sunday|weekend|magazine|policy|state|county|country|rural|farming|agriculture|agricultural|space|war|africa|asia|europe|european|america|american|us|uk|eu|un|middle|far|east|eastern|west|western|north|northern|south|southern|central|latin|london|washington|york|new|paris|berlin|brussels|moscow|beijing|delhi|jerusalem|tokyo|rome|madrid|dublin|belfast|scotland|scottish|wales|welsh|ireland|irish|england|english|british|midlands|bureau|and|of|the|&|at|large|in)$/iu

/** Whether a text is what a paper calls its writer: `Senior Political Correspondent`, `Reporters`. */
export function isRole(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter(Boolean)
  return words.length <= 8 && ROLE_NOUN.test(words.at(-1) ?? '')
}

/** Whether a word may stand in a role before its noun: `Senior`, `US`. */
export function isRoleWord(word: string): boolean {
  return ROLE_WORD.test(word)
}

/**
 * Where the role begins in a line that ends with one: `Ruth Alder Health and Science Editor` gives the offset
 * of `Health`.
 *
 * @returns `null` where no role ends the line, or nothing but a role is there.
 */
export function roleStart(text: string): number | null {
  const words = [...text.matchAll(/[^\s,]+/gu)]
  if (!ROLE_NOUN.test(words.at(-1)?.[0] ?? '')) return null
  let first = words.length - 1
  while (first > 0 && ROLE_WORD.test(words[first - 1]?.[0] ?? '')) first -= 1
  while (/^(?:and|of|the|&|in|at)$/iu.test(words[first]?.[0] ?? '')) first += 1
  const start = words[first]?.index
  return start === undefined || start === 0 ? null : start
}

/**
 * Where the name begins in a line that a role opens: `Chief Reporter Ruth Alder` gives the offset of `Ruth`.
 *
 * @returns `null` where no role opens the line, or fewer than two words are left for a name.
 */
export function nameStart(text: string): number | null {
  const words = [...text.matchAll(/[^\s,]+/gu)]
  const length = words.findIndex(([word]) => !ROLE_WORD.test(word) && !ROLE_NOUN.test(word))
  const noun = words.slice(0, Math.max(length, 0)).findLastIndex(([word]) => ROLE_NOUN.test(word))
  return noun >= 0 && noun === length - 1 && words.length - length >= 2
    ? (words[length]?.index ?? null)
    : null
}

/** Whether a line says what its writer is called and nothing else, as the line under a name does. */
export function isRoleLine(text: string): boolean {
  const words = text.split(/[\s,]+/u).filter(Boolean)
  return isRole(text) && words.slice(0, -1).every(isRoleWord)
}
