import { type Article, type QuotedRange, quotedText } from '../paper/article.ts'
import { countWords } from '../paper/readingMinutes.ts'
import { quotationMarksIn } from './quotationMarks.ts'
import { countQuotedWords } from './quotations.ts'
import { quoteWorth } from './quoteWorth.ts'
import { sentencesIn, type TextRange } from './sentences.ts'

const LEAST_WORDS = 8
const MOST_WORDS = 30
/** The beginning of a longer sentence says less than its writer meant, unless it has so many. */
const LEAST_CUT_WORDS = 14
/** Sentences; more than these are a speech. */
const LONGEST_RUN = 4
const WORDS_PER_PULL_QUOTE = 500
const MOST_PULL_QUOTES = 3
/** Words with a name beneath them say more than words without. */
const WORTH_OF_SPEAKER = 0.4

/**
 * The pull quotes of an article, in reading order: whole sentences of 8 to 30 words out of its direct
 * quotations, or a longer one up to where it only adds to what it has said, with the speaker of each. One for every 500 words, at least one where any fits, at most three;
 * none where nothing fits.
 */
export function choosePullQuotes(article: Article): QuotedRange[] {
  const wanted = Math.min(
    MOST_PULL_QUOTES,
    Math.max(1, Math.floor(countWords(article) / WORDS_PER_PULL_QUOTE)),
  )
  const chosen: QuotedRange[] = []
  for (const candidate of rankedCandidates(article)) {
    if (chosen.length === wanted) break
    if (chosen.every((other) => standsApart(candidate, other))) chosen.push(candidate)
  }
  return chosen.sort((one, other) => one.paragraph - other.paragraph || one.start - other.start)
}

/** Every piece of speech that could be a pull quote, the best first; pieces of one quotation may overlap. */
function rankedCandidates(article: Article): QuotedRange[] {
  return article.quotations
    .flatMap((quotation) => candidatesIn(article, quotation))
    .map((range) => ({ range, worth: worthOf(article, range) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ range }) => range)
}

function worthOf(article: Article, range: QuotedRange): number {
  const worth = quoteWorth(quotedText(article, range), article.language)
  return range.speaker ? worth + WORTH_OF_SPEAKER : worth
}

/** Pull quotes of one paragraph, or of two in a row, would hang on top of each other in the margin. */
function standsApart(one: QuotedRange, other: QuotedRange): boolean {
  return Math.abs(one.paragraph - other.paragraph) > 1
}

function candidatesIn(article: Article, quotation: QuotedRange): QuotedRange[] {
  const block = article.body[quotation.paragraph]
  if (block?.kind !== 'paragraph') return []
  const quoted = block.text.slice(quotation.start, quotation.end)
  const behind = block.text.slice(quotation.end)
  return runsOf(quoted, behind, /^en\b/i.test(article.language)).map((run) => ({
    ...quotation,
    start: quotation.start + run.start,
    end: quotation.start + run.end,
  }))
}

/** Whole sentences that have the right length, or the beginning of one that has too much, alone or, where they are too short, with those that follow. */
function runsOf(quoted: string, behind: string, isEnglish: boolean): TextRange[] {
  const sentences = sentencesIn(quoted).map((range) => ({
    ...range,
    isWhole: isWhole(quoted, range, behind),
  }))
  return sentences.flatMap(({ start, isWhole: isAlone }, index) => {
    const own = quoted.slice(start, sentences[index]?.end)
    if (isEnglish && isAlone && countQuotedWords(own) > MOST_WORDS) return beginningOf(own, start)
    for (const last of sentences.slice(index, index + LONGEST_RUN)) {
      const end = withoutComma(quoted, last.end)
      const words = countQuotedWords(quoted.slice(start, end))
      if (!last.isWhole || words > MOST_WORDS) return []
      if (words >= LEAST_WORDS) return [{ start, end }]
    }
    return []
  })
}

/** Where a sentence can be left off and has said something whole: before what only adds to it. */
const ADDS = /(?:, (?=(?:and|but|so|yet|because|although|while|which|who|\p{Ll}{3,}ing)\s)|; | [–—] )/gu

/**
 * The beginning of a sentence that is too long to be set large, as far as it goes before a part that adds to it: `I shall go home,
 * | hoping for the best`. English only begins such parts with these words. None where no such place leaves enough words.
 */
function beginningOf(sentence: string, start: number): TextRange[] {
  const cuts = [...sentence.matchAll(ADDS)].map(({ index }) => index)
  const cut = cuts.findLast((end) => {
    const words = countQuotedWords(sentence.slice(0, end))
    return words >= LEAST_CUT_WORDS && words <= MOST_WORDS && isClause(sentence.slice(0, end))
  })
  return cut === undefined ? [] : [{ start, end: start + cut }]
}

/** What begins like this waits for its main clause behind the comma. */
const SUBORDINATE =
  /^[“‘"']?(?:When|If|As|While|Although|Though|Because|Since|After|Before|Until|Unless|Once|Whether|Whatever|Whoever)\s/u

/** Whether what is left stands by itself: it has begun its main clause, and all its quotations are whole. */
function isClause(text: string): boolean {
  const isMain =
    !SUBORDINATE.test(text) || /, (?:I|we|you|he|she|it|they|the|my|our|this|that|there)\s/u.test(text)
  return isMain && isBalanced(text)
}

/** `“We won,” she said` is a whole sentence whose full stop stands later; its comma is not part of it. */
function withoutComma(quoted: string, end: number): number {
  return /[,،]/u.test(quoted.charAt(end - 1)) ? quoted.slice(0, end - 1).trimEnd().length : end
}

const BEGINS_SENTENCE = /^[“‘"'«„¿¡(]{0,2}(?:\p{Lu}|\p{Lo})/u
const ENDS_SENTENCE = /[.!?؟…۔]["'”’»)]{0,2}$/u
/** A stop or comma that stands behind the closing mark, as British and French papers set it. */
const STOPS_BEHIND = /^\s?[”"’'»],?[,.!?؟،]/u
/** Words behind the mark that show that the speaker goes on in the middle of a sentence: `, she said, “and`. */
const GOES_ON = /^[”"’'»\s]{0,3}[^.!?”"»]{0,120}, ?[“"‘'«]\s?\p{Ll}/u
/** French puts “he said” inside the marks: `« Je pars, dit-il, demain »`. */
const INCISE = /, (?:a[- ])?\p{L}{1,20}-(?:t-)?(?:il|elle|on|ils|elles)(?!\p{L})/u

/**
 * Whether a sentence of a quotation is whole: it begins like one, and ends with a stop or with the comma that
 * stands for it before `she said`. A fragment woven into the reporter's sentence is not, nor is a title.
 */
function isWhole(quoted: string, { start, end }: TextRange, behind: string): boolean {
  const text = quoted.slice(start, end)
  if (!BEGINS_SENTENCE.test(text) || INCISE.test(text) || isTitle(text) || !isBalanced(text)) return false
  if (end < quoted.length) return ENDS_SENTENCE.test(text)
  const stops = ENDS_SENTENCE.test(text) || /[,،]$/u.test(text) || STOPS_BEHIND.test(behind)
  return stops && !GOES_ON.test(behind)
}

/** Whether most of its longer words have capitals, as in the name of a book. */
function isTitle(text: string): boolean {
  const longer = text.match(/\p{L}{4,}/gu) ?? []
  return longer.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > longer.length
}

/** Whether every quotation inside it is whole: half of “He said: ‘Go. Never come back.’” cannot stand alone. */
function isBalanced(text: string): boolean {
  let open = 0
  for (const mark of quotationMarksIn(text)) {
    if (mark.surelyOpens) open += 1
    else if (open > 0) open -= 1
    else if (/[.!?,]/.test(text.charAt(mark.at - 1))) return false
  }
  return open === 0
}
