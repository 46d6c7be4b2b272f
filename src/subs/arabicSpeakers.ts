import type { ForeignPatterns } from './frenchSpeakers.ts'

const SAY =
  '(?:[وف]?(?:قالت?|أضافت?|أكدت?|صرحت?|أعلنت?|أوضحت?|ذكرت?|تابعت?|كتبت?|أشارت?|شددت?|اعتبرت?|رأت|رأى|تقول|يقول|ختمت?|غردت?))'
const WORD = '[\\p{Script=Arabic}\\p{M}]+'
/** Names have no capitals here: what stands between the verb and the mark must be a name and nothing else. */
const WORDS = `((?:${WORD} ){0,5}?${WORD})`

const BEFORE = new RegExp(
  `(?<!\\p{L})${SAY} ${WORDS}(?:، [^.؛:«»"]{1,80}،?)?(?:,|،)? ?(?::|إن|إنه|إنها|أن|بأن)? ?$`,
  'u',
)
const BEHIND = new RegExp(`^[\\s،,]*(?:كما |حسبما |وفق ما |بحسب ما )?${SAY} ${WORDS}(?=[.،؛]|$)`, 'u')

/** Titles that stand before a name, one word each. */
const TITLE =
  /^(?:السيدة?|الرئيسة?|الوزيرة?|النائبة?|الدكتورة?|الأستاذة?|الملك|الملكة|الأمير|الأميرة|الشيخ|اللواء|العميد|الجنرال|القاضي|القاضية|السفيرة?|المحامية?|الناشطة?|رئيسة?|وزيرة?|الوزراء|الخارجية|الداخلية|الدفاع|المالية|الحكومة|البلدية|المجلس|الحزب|البريطانية?|الفرنسية?|الروسية?|الأميركية?|الأمريكية?|السابقة?)$/u
/** Words that no name has: prepositions, speakers for others, crowds, and time. */
const NOT_NAME =
  /^(?:في|من|على|عن|إلى|مع|بعد|قبل|إن|أن|إنه|إنها|ما|هو|هي|هذا|هذه|الذي|التي|خلال|أمس|اليوم|متحدثة?|المتحدثة?|ناطق|الناطق|مسؤول|مسؤولون|مصدر|مصادر|باسم|بيان|البيان|شهود|خبراء|محللون|وكالة|صحيفة|كل|بعض|أحد|لكن|ثم|أيضا|لها|له|لهم|[بل]ـ?ال\p{L}+)$/u

/** The name among the words behind a verb, without titles; null where anything else stands there. */
function nameIn(words: string | undefined): string | null {
  const all = words?.split(' ') ?? []
  if (all.some((word) => NOT_NAME.test(word))) return null
  const name = all.slice(all.findLastIndex((word) => TITLE.test(word)) + 1)
  const isDefinite = name.length === 1 && name[0]?.startsWith('ال')
  return name.length === 0 || name.length > 4 || isDefinite ? null : name.join(' ')
}

/** `قالت آدا ترنت: «…»`, `«…»، قالت آدا ترنت`. */
export const ARABIC: ForeignPatterns = {
  behind: (rest) => nameIn(BEHIND.exec(rest)?.[1]),
  before: (lead) => nameIn(BEFORE.exec(lead)?.[1]),
  fullNames: (text) =>
    [
      ...text.matchAll(new RegExp(`(?<!\\p{L})(?:${SAY}|السيدة?|الرئيسة?|الوزيرة?) (${WORD} ${WORD})`, 'gu')),
    ].flatMap(([, name]) => nameIn(name) ?? []),
}
