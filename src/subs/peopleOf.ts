import type { Article, Block } from '../paper/article.ts'
import { pronounOfForename } from './forenames.ts'
import { type People, type PlacedName, peopleIn } from './people.ts'

/** Whether a word is a forename somewhere; it may be another word too. @param word - In natural case. */
export type IsForename = (word: string) => boolean

const isCommonForename: IsForename = (word) => pronounOfForename(word) !== null

/** Who is named in an article, in the order that they come. */
export type NamedPeople = {
  /** Full names, each person once. */
  readonly people: string[]
  /** The same for each brief, in order. */
  readonly ofBriefs: string[][]
}

/**
 * The people that an English article and its briefs name in full. A name counts where its first word is a forename, where the text
 * calls its bearer by surname later, or where an honorific, an age or a relative clause says that it is a person's;
 * names of firms, places and institutions never do.
 *
 * @param isForename - Knows more names than the two hundred commonest, where there is room for that.
 */
export function peopleOf(
  { body, briefs }: Pick<Article, 'body' | 'briefs'>,
  isForename: IsForename = isCommonForename,
): NamedPeople {
  const texts: readonly Block[] = [
    ...body,
    ...briefs.map(
      ({ text, leadIn }): Block => ({ kind: 'paragraph', text, marks: [], ...(leadIn && { leadIn }) }),
    ),
  ]
  const people = peopleIn(texts)
  const named = people.mentions.flatMap((mention) => {
    const name = nameOf(mention, texts, people, isForename)
    return name ? [{ name, paragraph: mention.paragraph }] : []
  })
  const among = (isMeant: (paragraph: number) => boolean) => [
    ...new Set(named.filter(({ paragraph }) => isMeant(paragraph)).map(({ name }) => name)),
  ]
  return {
    people: among((paragraph) => paragraph < body.length),
    ofBriefs: briefs.map((_, index) => among((paragraph) => paragraph === body.length + index)),
  }
}

/** The full name that a mention stands for; null where it is no person's, or only a part of a name. */
function nameOf(
  mention: PlacedName,
  texts: readonly Block[],
  people: People,
  isForename: IsForename,
): string | null {
  const name = people.nameOf(mention)
  const words = name.split(' ')
  if (words.length < 2 || HONORIFIC.test(name)) return null
  if (mention.words.length === 1) return isPersonName(words) ? name : null
  if (!isPersonName(words)) return null
  const block = texts[mention.paragraph]
  const text = block?.kind === 'paragraph' ? block.text : ''
  const [first = ''] = words
  const isLikely =
    mention.honorific !== null ||
    (isForename(first) && !NEVER_FIRST.test(first)) ||
    isCalledBySurname(mention, people) ||
    SHOWS_PERSON.test(text.slice(mention.end, mention.end + 24)) ||
    CALLING.test(text.slice(Math.max(0, mention.start - 24), mention.start))
  return isLikely ? name : null
}

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof)\.? /

/** Words that names of institutions, places, events, works and peoples end in, or have in them. */
const NOT_A_PERSON = new RegExp(
  `^(?:${[
    'Academy|Act|Administration|Agency|Airlines?|Airport|Alliance|Arena|Army|Arts|Association|Athletic|Authority|Avenue|Awards?',
    'Bank|Bay|Beach|Bill|Board|Bowl|Bridge|Bureau|Cabinet|Canal|Castle|Cathedral|Central|Centre|Center|Challenge|Champion|Championships?|Chapel|Charter',
    'Chase|Church|City|Close|Club|Coast|College|Commission|Committee|Commons|Commonwealth|Company|Conference|Congress|Conservatives?|Convention|Corps|Corporation|Council|County|Court|Cup',
    'Daily|Day|Days|Democrats?|Department|Derby|District|Division|Drive|East|Embassy|Empire|Estate|Exchange|Express|Fair|Federation|Festival|Fields?|Films|Final|Force|Forces|Foreign|Forest|Forum|Foundation',
    'Gallery|Games|Gardens?|Gate|Gold|Government|Green|Group|Guard|Hall|Heath|Herald|High|Highway|Hill|Hills|Holdings|Home|Hospital|Hotel|House|Hurdle|Inc|Industries|Inn|Inquiry|Institute|International|Island|Islands',
    'Journal|Labour|Lake|Land|Lane|League|Liberal|Library|Limited|Lords|Ltd|Magazine|Mall|Market|Medal|Memorial|Minister|Ministry|Motors|Mountains?|Museum|National|Nations|Navy|News|North|Northern',
    'Ocean|Office|Olympics?|Open|Opera|Orchestra|Palace|Park|Parliament|Party|Place|Plan|Plaza|Police|Port|Post|Press|Primary|Prize|Productions|Programme|Project|Province|Quarter|Radio|Railway|Rangers|Records|Region|Report|Republic|Republicans?|Review|Revolution|River|Road|Rovers|Royal',
    'School|Sea|Secretary|Senate|Series|Services?|Sheet|Show|Society|South|Southern|Speech|Square|Stadium|Stakes|Star|State|States|Station|Statement|Street|Studios?|Summit|Sun|Supreme|Team|Telegraph|Television|Temple|Test|Theatre|Theater|Times|Tower|Town|Trade|Treasury|Treaty|Tribune|Trophy|Trust',
    'Union|United|University|Valley|Veterans|View|Village|Wall|Wanderers|War|Way|Week|Weekly|West|Western|Wing|World|Zoo|AG|FC|GP|HQ|TV|UK|US|EU|Plc|SA',
    'African|American|Arab|Asian|Australian|Austrian|Brazilian|British|Canadian|Chinese|Christian|Danish|Dutch|Egyptian|English|European|Finnish|French|German|Greek|Indian|Iranian|Iraqi|Irish|Israeli|Italian|Japanese|Jewish|Korean|Mexican|Muslim|Norwegian|Palestinian|Polish|Portuguese|Roman|Russian|Scottish|Soviet|Spanish|Swedish|Swiss|Syrian|Turkish|Ukrainian|Welsh',
    'Bible|Bond|Christmas|Easter|God|Internet|Mother|Ninety|Saints?|Chemical|Nerve|Novichok',
  ].join('|')})$`,
)

/** Forenames that more often begin a place, a month or a firm. */
const NEVER_FIRST =
  /^(?:April|August|Austin|Bath|Berlin|Brooklyn|Carolina|Chelsea|Dallas|Derby|Durham|England|Georgia|Holland|Houston|Hudson|India|Ireland|Jersey|June|Kent|Lincoln|London|Los|Madison|March|May|Milan|Montana|New|Orlando|Oxford|Paris|Phoenix|San|Santa|St|Sydney|Texas|The|Virginia|York)$/

/** What follows a person: an age, a relative clause, an apposition with one of the two. */
const SHOWS_PERSON =
  /^(?:,? \(?(?:aged )?\d{1,3}\)?[,.) ]|,? who |,? whose |[’']s (?:wife|husband|son|daughter|mother|father|brother|sister)\b)/

/** What a person is, right before the name. */
const CALLING =
  /\b(?:actor|actress|ambassador|analyst|architect|artist|author|captain|chairman|champion|chancellor|chemist|coach|colleague|composer|critic|daughter|defector|director|economist|editor|engineer|father|founder|goalkeeper|historian|husband|jockey|journalist|judge|lawyer|leader|manager|mayor|minister|mother|novelist|officer|painter|partner|philosopher|physicist|player|poet|president|priest|professor|rider|scientist|secretary|sister|brother|singer|son|spokesman|spokeswoman|striker|trainer|winger|wife|writer) $/i

/** Surnames of many that are the names of things as well. */
const SURNAME_TOO =
  /^(?:Bond|Castle|Church|Day|English|Field|Fields|French|Gold|Green|Hall|Hill|Irish|Lane|North|Roman|Star|Wall|Welsh|West)$/
/** Forenames that are the names of places as well: Victoria Hall. */
const PLACE_TOO = /^(?:Charlotte|Florence|Grace|Victoria|Virginia)$/

function isPersonName(words: readonly string[]): boolean {
  const [first = '', ...others] = words
  const isForename = isCommonForename(first) && !PLACE_TOO.test(first)
  const isSurname = (word: string) => isForename && words.length === 2 && SURNAME_TOO.test(word)
  return (
    (isForename || !NOT_A_PERSON.test(first)) &&
    others.every((word) => !NOT_A_PERSON.test(word) || isSurname(word)) &&
    words.every((word) => !/^\p{N}/u.test(word))
  )
}

/** A surname alone, further on, is how the text calls a person that it has named in full. */
function isCalledBySurname(mention: PlacedName, { mentions }: People): boolean {
  const surname = mention.words.at(-1)
  return mentions.some(
    ({ words, paragraph, start }) =>
      words.length === 1 &&
      words[0] === surname &&
      (paragraph > mention.paragraph || (paragraph === mention.paragraph && start > mention.end)),
  )
}
