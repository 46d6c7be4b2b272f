import * as v from 'valibot'
import type { Fault } from './result.ts'

const looseRange = v.object({ start: v.number(), end: v.number(), paragraph: v.optional(v.number()) })
const looseText = v.object({ text: v.string() })
const looseLeadIn = v.object({ text: v.string(), leadIn: v.number() })
const looseParagraph = v.object({ kind: v.literal('paragraph'), text: v.string() })
const looseMark = v.object({ kind: v.string(), start: v.number(), end: v.number() })
const looseSlug = v.object({ slug: v.string() })
const looseArticle = v.object({
  body: v.optional(v.fallback(v.array(v.unknown()), []), []),
  quotations: v.optional(v.fallback(v.array(v.unknown()), []), []),
  pullQuotes: v.optional(v.fallback(v.array(v.unknown()), []), []),
  briefs: v.optional(v.fallback(v.array(v.unknown()), []), []),
})

/**
 * The faults that no single field shows: ranges that do not fit their text, marks that cross, briefs that
 * share an address. It reads raw input and skips what has the wrong shape, since that has its own fault, so
 * that an editor sees both kinds at once.
 */
export function rangeFaults(input: unknown): Fault[] {
  const article = v.safeParse(looseArticle, input)
  if (!article.success) return []
  const { body, quotations, pullQuotes, briefs } = article.output
  return [
    ...body.flatMap((block, index) => [
      ...leadInFaults(block, `body.${index}`),
      ...markFaults(block, `body.${index}`),
    ]),
    ...quotedFaults(quotations, body, 'quotations'),
    ...quotedFaults(pullQuotes, body, 'pullQuotes'),
    ...overlapFaults(pullQuotes),
    ...briefs.flatMap((brief, index) => leadInFaults(brief, `briefs.${index}`)),
    ...briefSlugFaults(briefs),
  ]
}

function leadInFaults(block: unknown, path: string): Fault[] {
  const parsed = v.safeParse(looseLeadIn, block)
  if (!parsed.success) return []
  const { text, leadIn } = parsed.output
  const at = `${path}.leadIn`
  if (leadIn > text.length) {
    return [{ path: at, message: `The lead-in is ${leadIn} long, but its text is only ${text.length} long.` }]
  }
  return splitsCharacter(text, leadIn)
    ? [{ path: at, message: `The lead-in of ${leadIn} cuts a character in half.` }]
    : []
}

function markFaults(block: unknown, path: string): Fault[] {
  const holder = v.safeParse(v.object({ ...looseText.entries, marks: v.array(v.unknown()) }), block)
  if (!holder.success) return []
  let lastLinkEnd = 0
  return holder.output.marks.flatMap((mark, index) => {
    const parsed = v.safeParse(looseMark, mark)
    if (!parsed.success) return []
    const at = `${path}.marks.${index}`
    const faults = rangeFault(parsed.output, holder.output.text, at)
    if (parsed.output.kind === 'link') {
      if (parsed.output.start < lastLinkEnd) {
        faults.push({
          path: at,
          message:
            'This link starts before the link in front of it ends; links cannot overlap and stand in order.',
        })
      }
      lastLinkEnd = parsed.output.end
    }
    return faults
  })
}

/** Where the body is no list, that is the fault, and no range can be measured. */
function quotedFaults(ranges: readonly unknown[], body: readonly unknown[], path: string): Fault[] {
  if (body.length === 0) return []
  return ranges.flatMap((range, index) => quotedRangeFaults(range, body, `${path}.${index}`))
}

function quotedRangeFaults(range: unknown, body: readonly unknown[], path: string): Fault[] {
  const parsed = v.safeParse(looseRange, range)
  const paragraph = parsed.success ? parsed.output.paragraph : undefined
  if (!parsed.success || !isIndex(paragraph)) return []
  if (paragraph >= body.length) {
    return [
      {
        path: `${path}.paragraph`,
        message: `There is no body.${paragraph}; the body has ${body.length} parts, counted from 0.`,
      },
    ]
  }
  const block = v.safeParse(looseParagraph, body[paragraph])
  if (!block.success)
    return [
      {
        path: `${path}.paragraph`,
        message: `body.${paragraph} is not a paragraph; a quotation stands in one.`,
      },
    ]
  return rangeFault(parsed.output, block.output.text, path)
}

/** Each pull quote leads to words of its own. */
function overlapFaults(pullQuotes: readonly unknown[]): Fault[] {
  const seen: { paragraph?: number | undefined; start: number; end: number; index: number }[] = []
  return pullQuotes.flatMap((pullQuote, index) => {
    const parsed = v.safeParse(looseRange, pullQuote)
    if (!parsed.success) return []
    const { paragraph, start, end } = parsed.output
    const other = seen.find(
      (range) => range.paragraph === paragraph && range.start < end && start < range.end,
    )
    seen.push({ paragraph, start, end, index })
    if (!other) return []
    const message = `Its words overlap those of pullQuotes.${other.index}; each pull quote has words of its own.`
    return [{ path: `pullQuotes.${index}`, message }]
  })
}

function isIndex(index: number | undefined): index is number {
  return Number.isInteger(index) && Number(index) >= 0
}

function rangeFault({ start, end }: { start: number; end: number }, text: string, path: string): Fault[] {
  if (start >= end)
    return [
      { path, message: `The range ${start} to ${end} is empty or backwards; start must come before end.` },
    ]
  if (end > text.length) {
    return [
      { path, message: `The range ${start} to ${end} runs past its text, which is ${text.length} long.` },
    ]
  }
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) {
    return [{ path, message: `The range ${start} to ${end} cuts a character in half.` }]
  }
  return []
}

/** Whether an offset falls between the two halves of one character. */
function splitsCharacter(text: string, offset: number): boolean {
  return (
    /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, offset))
  )
}

function briefSlugFaults(briefs: readonly unknown[]): Fault[] {
  const seen = new Map<string, number>()
  return briefs.flatMap((brief, index) => {
    const parsed = v.safeParse(looseSlug, brief)
    if (!parsed.success) return []
    const first = seen.get(parsed.output.slug)
    if (first === undefined) {
      seen.set(parsed.output.slug, index)
      return []
    }
    return [
      {
        path: `briefs.${index}.slug`,
        message: `“${parsed.output.slug}” is the slug of briefs.${first} already; each brief needs an address of its own.`,
      },
    ]
  })
}
