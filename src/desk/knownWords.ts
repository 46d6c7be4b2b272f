/** Common words of newspapers, long enough to be cut at a line's end, that are never written with a hyphen. */
const KNOWN = new Set(
  `ability accept accident according account accuse achieve across action activity actress actually address
  admission admit advance advantage advert advice advise affair afford afternoon against agency agenda agree agreement
  aircraft airline airport alcohol alongside alternative ambassador ambition ambulance american amount ancient
  animal announce annual answer anxiety apparent appeal appear appearance appoint approach approve april architect
  argue argument arrange arrest arrive article artist assault assembly assess asset assist associate association assume
  athlete atmosphere attack attempt attend attention attitude attorney attract audience august australia author
  authority available average avoid balance ballot banker barrier battle beautiful become before begin beginning
  behaviour belief believe belong benefit better beyond billion birthday bishop border borrow bottle bottled bottom
  breakfast breath bridge brilliant britain british broadcast brother brought budget builder building business
  butcher cabinet camera campaign canada cancer candidate capable capital captain capture career careful carriage
  catholic ceiling celebrate central centre century certain chairman challenge champion chancellor change channel
  chapter character charge charity chemical chicken children chinese choose christian christmas church cinema citizen
  civilian classic classroom clever client climate closure clothes coalition collapse colleague collect college comedy
  comfort command comment commission commit committee common communicate community compare competition complain
  complete complex computer concern conclude condition conduct conference confidence confirm conflict congress connect
  consider consumer contact contain content contest continue contract contrast control convention conversation convict
  corner correct corridor council councillor counsel country county couple courage course cousin create creature credit
  cricket criminal crisis critic critical criticise crowd culture currency current customer damage danger daughter
  debate decade december decide decision declare decline defeat defence defend degree delay deliver demand democracy
  department depend deputy describe desert deserve design despite destroy detail detective determine develop device
  diary difference different difficult difficulty dinner diplomat direct direction director disaster discipline discover
  discovery discuss discussion disease dismiss display dispute distance district distrust divide division divorce
  doctor document dollar domestic double dozen drama driver during earlier economy edinburgh edition editor educate
  education effect effective effort either elderly elect election electric eleven elsewhere embassy emerge emergency
  emotion emperor employ employee employer encourage energy engage engine engineer england english enough ensure
  enter entire entrance environment equipment escape especially establish estate estimate europe european evening event
  evidence examine example excellent except exchange excite exclude excuse execute executive exercise exhibit exist
  expand expect expense expensive experience experiment expert explain explode explore export expose express extend
  extra extreme factor factory failure faith familiar family famous farmer fashion father favour favourite feature
  february federal feeling fellow female festival fifteen fight figure final finance finding finger finish firm
  fishing flight flower follow football foreign forest forget former fortnight fortune forward foundation fourteen
  france freedom french friday friend function funeral future gallery garden gather general generation gentleman
  german germany given global goalkeeper golden govern government governor graduate grandfather grandmother gravity
  ground growth guarantee guardian guilty hammer happen happy harbour health heart height helicopter herself highest
  himself history holiday honest honour hospital hotel household however human hundred husband identify illegal
  illness imagine immediate immigrant impact import important impose impossible impress improve incident include
  income increase independent indicate individual industry inflation influence inform information initial injure
  injury innocent inquiry inside insist inspector instance institute insurance intelligence intend interest interim
  internal international internet interview invest investigate investment invite involve ireland islamic island israel
  issue italian itself january journal journalist journey judge judgment justice kitchen knowledge labour language
  largest later latest launch lawyer leader learning leather leave leaving lecture legal legend letter letting level
  liberal library licence limited listen literature little living london longer machine magazine magistrate maintain
  majority manage management manager manchester mandate market marriage married massive master material matter maximum
  mayor meaning measure medical medicine meeting member memory mental mention message method middle midnight military
  million mind minimum minister ministry minor minority minute mission mistake mixture mobile model modern moment
  monday money monitor month morning mother motor mountain movement murder muscle museum music muslim mystery narrow
  natural nature nearby necessary negotiate neighbour neither nervous network never newspaper normal northern nothing
  notice november nuclear number object observe obtain obvious october offence offer office officer official often
  older operate operation opinion opponent opportunity oppose opposition option orange order ordinary organise
  organisation organization origin original otherwise outside overcome owner package painting palace paper parent
  parliament parliamentary particular partner party passenger patient pattern pension people percent perfect perform
  performance perhaps period permanent permission permit person personal persuade petrol philip physical picture planet
  planning plastic platform player please pleasure pocket poison police policeman policy politic political politician
  popular population position possible poverty powerful practice prefer prepare presence present preserve president
  pressure pretend prevent previous priest primary prince princess principle prison prisoner private problem proceed
  process produce product production profession professional professor profit program programme progress project
  promise promote proper property proposal propose prosecute prosecutor protect protection protest prove provide
  province public publish punish purchase purpose quality quarter question railway rather reaction reader reality
  reason recent reckon recognise recommend record recover recovery reduce reform refuse regard region regular regulate
  reject relate relation relative release religion remain remark remember remind remove repair repeat replace report
  represent republic reputation request require rescue research reserve resident resign resist resolve resource respect
  respond response responsible restaurant result retail retire return reveal revenue review revolution reward rival
  river royal rubbish runner rural russia russian sailor salary saturday saying scandal scheme school science scientist
  scotland scottish search season second secret secretary section secure security select senate senator senior sentence
  separate september series serious servant service session settle settlement several severe shadow share shelter shoulder
  silence silver similar simple single sister situation slight smaller smuggle social society soldier solicitor solution
  somebody someone something sometimes southern soviet speaker special species specific speech spending spirit spokesman
  spokeswoman sport spring squad stadium standard station statement statue status steady storm story strange strategy
  stream street strength stress strike strong structure struggle student studio study subject submit succeed success
  sudden suffer suggest suicide summer sunday supply support suppose supreme surface surgeon surgery surprise surround
  survey survive suspect suspend suspicion sustain symbol system target teacher technical technology telephone
  television temperature temple tennis terrible territory terror terrorist thailand thatcher theatre themselves theory
  therefore thing thirteen thirty thousand threat threaten through thursday ticket tomorrow tonight together touch
  tourist towards tradition traffic tragedy trailed train trainer transfer transport travel treasure treasury treat
  treatment treaty trouble troubled trust tuesday tunnel twelve twenty typical ukraine umbrella uncle understand union
  united universe university unless unlikely update upper urban usual valley value various vehicle version victim
  victory village violence violent virus vision visit visitor volunteer voter waiting walking wanted warning wealth
  weapon weather wedding wednesday weekend weight welcome welfare western whatever whether window winner winter
  withdraw within without witness woman wonder wonderful wooden worker working worry worth wound writer writing written
  yellow yesterday young younger`.split(/\s+/u),
)

const ENDINGS = ['s', 'es', 'd', 'ed', 'ing', 'r', 'er', 'rs', 'ers', 'ly', 'al', 'y', '’s', "'s", 'ally']

/** Whether a word in small letters is one that newspapers use daily and never write with a hyphen, in any of its forms. */
export function isKnownWord(word: string): boolean {
  return baseForms(word).some((base) => KNOWN.has(base))
}

/** A word, and what it is without each ending that it may have: `governments`, `government`. */
export function baseForms(word: string): string[] {
  return [word, ...ENDINGS.flatMap((ending) => basesWithout(word, ending))]
}

function basesWithout(word: string, ending: string): string[] {
  if (!word.endsWith(ending) || word.length - ending.length < 4) return []
  const base = word.slice(0, -ending.length)
  const single = /(\p{L})\1$/u.test(base) ? [base.slice(0, -1)] : []
  const silent = /^(?:ing|ed|er|ers)$/u.test(ending) ? [`${base}e`] : []
  return [base, ...silent, ...single, ...(base.endsWith('ie') ? [`${base.slice(0, -2)}y`] : [])]
}
