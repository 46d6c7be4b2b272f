/** Verbs whose subject speaks, in the forms that stand beside a quotation, for use in a regular expression. */
export const SPEECH =
  'said|says|say|told|tells|added|adds|wrote|writes|tweeted|tweets|posted|asked|asks|explained|explains|noted|notes|' +
  'argued|argues|replied|replies|responded|responds|answered|answers|stated|states|declared|declares|warned|warns|' +
  'insisted|insists|continued|continues|concluded|concludes|recalled|recalls|admitted|admits|acknowledged|' +
  'acknowledges|joked|jokes|announced|announces|claimed|claims|suggested|suggests|observed|observes|remarked|' +
  'remarks|commented|comments|stressed|stresses|conceded|concedes|quipped|quips|urged|urges|complained|complains|' +
  'lamented|laments|predicted|predicts|promised|promises|vowed|vows|pledged|confessed|confesses|emphasised|' +
  'emphasized|emphasises|emphasizes|confirmed|confirms|denied|denies|recounted|recounts|countered|counters|' +
  'cautioned|cautions|shouted|yelled|cried|whispered|testified|reiterated|reiterates|maintained|maintains|mused|' +
  'muses|boasted|boasts|proclaimed|proclaims|protested|agreed|agrees|opined|retorted|exclaimed|pleaded|sighed|' +
  'asserted|asserts|contended|contends|pointed out|points out|went on|goes on|summed up|put it|puts it|barked|boomed|thundered|wondered|alleged|alleges|speculated|charged|estimated|' +
  'estimates|chimed in|fired back|shot back|hit back|demanded|demands|advised|advises|assured|assures|reported|reports|pressed|' +
  'reacted|reacts|scoffed|scoffs|chanted|retaliated|exhorted|elaborated|elaborates|volunteered|enthused|deadpanned|' +
  'began|started|offered|offers'

/** Participles that hang on the subject of their sentence: `Mr Smith left, saying …`. */
const SPEECH_PARTICIPLES =
  'saying|adding|telling|writing|tweeting|noting|arguing|explaining|warning|insisting|declaring|asking|stating|' +
  'claiming|calling it|describing it as|remarking|replying|concluding|joking|admitting|stressing|accusing|praising|promising|vowing|alleging|' +
  'predicting|lamenting|suggesting|acknowledging|emphasising|emphasizing|confirming|recalling|pointing out|complaining|' +
  'announcing|denouncing|dismissing|urging|mocking|citing'

/** Verbs that lead into quoted words but never follow them. */
const LEADING =
  'called|calls|described|describes|dismissed|dismisses|denounced|denounces|branded|hailed|slammed|praised|thanked|accused|accuses|' +
  'criticised|criticized|mocked|blasted|labelled|labeled|decried|touted|lauded|condemned|condemns|rejected|rejects|believes|' +
  'believed|thinks|thought'

/** Every word of speech, and such as bring words that were written or found; each of these has a subject that is their source. */
export const SPEECH_OF_ANY_KIND = `${SPEECH}|${SPEECH_PARTICIPLES}|${LEADING}|reported|reports|found|read|reads|showed|shows|estimated|thanked|criticised|criticized|accused|praised|mocked|blasted|ripped|labelled|labeled|attacked|spoke|speaks|believes|believed|thinks|thought|fired back|shot back|charged|decried|offered|issued|released|published|pondered|celebrated|promising|vowing|accusing|praising|reading|claim|say|argue|write`

/** What may stand between the speaker and the verb: auxiliaries and adverbs, at most four. */
const BETWEEN =
  '(?:(?:has|had|have|would|will|is|was|also|later|then|once|often|again|never|recently|repeatedly|previously|' +
  'first|even|himself|herself|simply|just|famously|once more|[a-z]{2,14}ly) ){0,4}'

/** One speech verb with its adverbs. Each use adds its own ends, so that the patterns stay linear. */
export const SPEECH_VERB = `${BETWEEN}(?:${SPEECH})`
/** One verb that brings a quotation, speech or description. */
export const LEADING_VERB = `${BETWEEN}(?:${SPEECH}|${LEADING})`
/** One participle of speech. */
export const SPEECH_PARTICIPLE = `(?:${SPEECH_PARTICIPLES})`
/** Verbs whose subject may stand behind them: `said Mr Smith`; of `told Mr Smith` he is the listener. */
export const INVERTED_VERB = `(?:${SPEECH.replace('told|tells|', '').replace('urged|urges|', '')})(?: [a-z]{2,14}ly)?`

const words = (list: string) => new Set(list.split(' '))

/** Ranks and callings that come before a name and are not part of it, in lower case without a full stop. */
export const TITLES = words(
  'mr mrs ms miss mx sir dame lord lady baroness baron viscount dr doctor prof professor president vice prime ' +
    'minister secretary senator sen rep representative gov governor mayor chancellor mp mps mep msp cllr councillor ' +
    'chief constable inspector detective sergeant sgt superintendent officer judge justice king queen prince princess ' +
    'pope father sister brother rev reverend bishop archbishop cardinal rabbi imam general gen colonel col captain ' +
    'capt major maj lieutenant lt commander admiral adm ambassador congressman congresswoman attorney speaker leader ' +
    'director chairman chairwoman chair chairperson editor manager coach founder spokesman spokeswoman spokesperson ' +
    'democrat democrats democratic republican republicans labour conservative tory tories lib dem liberal green ukip ' +
    'snp gop foreign home shadow deputy acting former state executive managing duke duchess earl count sheikh ' +
    'ceo cfo strategist analyst adviser advisor host correspondent reporter candidate commissioner sheriff',
)

/** Honorifics that tell whether the person is `he` or `she`. */
export const HONORIFIC_PRONOUNS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['mr', 'he'],
  ['sir', 'he'],
  ['lord', 'he'],
  ['king', 'he'],
  ['prince', 'he'],
  ['pope', 'he'],
  ['congressman', 'he'],
  ['duke', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['dame', 'she'],
  ['lady', 'she'],
  ['baroness', 'she'],
  ['queen', 'she'],
  ['princess', 'she'],
  ['congresswoman', 'she'],
  ['duchess', 'she'],
])

/** Words that have a capital at the head of a sentence without being a name, and names that are no person's. */
export const NOT_NAMES = words(
  'a an the this that these those it its he she they we i you his her their our my your who what when where why how ' +
    'but and or so yet nor for of in on at by to from with as if while although though because since after before ' +
    'until unless despite during under over about into through between among against without within upon both all ' +
    'some many most few several one two three four five another other others each every no not now then there here ' +
    'later earlier meanwhile however still also even only just instead indeed moreover furthermore nevertheless ' +
    'amid shortly soon appearing said says stated yesterday today tomorrow tonight last next once again perhaps asked speaking announcing adding writing according ' +
    'monday tuesday wednesday thursday friday saturday sunday january february april june july ' +
    'september october november december officials police critics supporters experts sources residents people ' +
    'voters witnesses lawyers campaigners ministers researchers scientists analysts organisers organizers',
)

/** Names of one word that are an institution's: `the Birmingham University study, University said` names nobody. */
export const INSTITUTIONS = words(
  'university council court government police ministry department office commission committee board party house ' +
    'company union association group bank church club congress parliament senate campaign team inc ltd court agency ' +
    'administration embassy institute foundation school college hospital report statement letter president minister ' +
    'news post times journal herald magazine network radio',
)
