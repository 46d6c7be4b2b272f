/**
 * Words that are written with a capital inside, as general knowledge has them; small letters and spaces make them easy to
 * read here. None of them is a word of English when it is written without.
 */
const words = (text: string): string[] => text.trim().split(/\s+/)

/** Plurals of letter words: what is printed MPS is MPs. Not GPS, PCS, CVS, SATS, IDS: those are words of their own. */
export const PLURAL_LETTERS: ReadonlySet<string> = new Set(
  words(`
  APIs ATMs CAPTCHAs CDs CEOs CFOs CIOs COOs CSOs CTOs DJs DVDs DVRs ECGs ETFs EVs GCSEs GMOs HGVs ICBMs IEDs IOUs
  IPOs ISPs JPs KCs LCDs LEDs LPs MBAs MBEs MCs MEPs MLAs MMORPGs MOTs MPs MPVs MRIs MSPs NCOs NGOs NVQs OAPs OBEs
  PDAs PDFs PINs POWs PVRs QCs RVs SUVs TDs TVs UAVs UFOs VCRs VIPs WMDs`).map((word) => word.toUpperCase()),
)

/** Names of firms, works and people with a capital inside, by their small letters. */
export const INNER_CAPITALS: ReadonlyMap<string, string> = new Map(
  words(`
  AccuWeather AirAsia CompuServe CorelDRAW LloydsTSB NetApp OpenOffice QuarkXPress SanDisk AllSaints AlphaGo ArcelorMittal AstraZeneca BitTorrent ChatGPT ChevronTexaco ConocoPhillips
  CrossFit DaimlerChrysler DeepMind DeGeneres DeLorean DeMille DeSantis DeVito DeVos DiCaprio DiMaggio DoorDash
  ExxonMobil FaceTime FedEx GameCube GlaxoSmithKline GoDaddy GoFundMe GoPro HarperCollins HelloFresh HomeKit HuffPost
  InDesign JetBlue KitKat LaBeouf LaGuardia LeBron LexisNexis LinkedIn LiveJournal LucasArts MacBook MacGyver MetLife
  MindGeek MoMA MoviePass MySpace MySQL NatWest NetJets OkCupid OpenAI OutKast PageRank QuickTime RadioShack
  RealNetworks RuPaul SeaWorld ShopRite SpaceX StarCraft StubHub SunTrust TaskRabbit TechCrunch ThinkPad ThyssenKrupp
  TikTok TomTom TransUnion TripAdvisor UniCredit UnitedHealth UPenn ViacomCBS VMware WeChat WestJet WeWork WhatsApp
  WordPress WrestleMania YouGov YouTube ZipRecruiter ZoneAlarm PhD TfL`).map((word) => [
    word.toLowerCase(),
    word,
  ]),
)

/** Names and letter words that begin with two capitals and have small letters behind, by their capitals. */
export const INNER_SMALLS: ReadonlyMap<string, string> = new Map(
  words('BSkyB DDoS IPv4 IPv6 JPMorgan MP3s PhDs').map((word) => [word.toUpperCase(), word]),
)

/** Names that begin small and have a capital behind it, by their small letters. */
export const SMALL_FIRST: ReadonlyMap<string, string> = new Map(
  words(`
  iPhone iPhones iPod iPods iPad iPads iTunes iMac iMacs iCloud iPhoto iMovie iPlayer iOS iMessage iBook iBooks eBay eDonkey
  eHarmony al-Qaeda al-Qaida al-Jazeera al-Shabaab al-Shabab al-Assad al-Aqsa iRobot iRiver iLife iWatch`).map(
    (word) => [word.toLowerCase(), word],
  ),
)

/** Compounds whose second part is a name too, by their small letters. */
export const COMPOUNDS: ReadonlyMap<string, string> = new Map(
  words(`
  Rees-Mogg Long-Bailey Lloyd-Webber Day-Lewis Parker-Bowles Bonham-Carter Kilroy-Silk Wright-Phillips Zeta-Jones
  Alexander-Arnold Oxlade-Chamberlain Henin-Hardenne Ennis-Hill Heaton-Harris Mountbatten-Windsor Taylor-Joy
  Newton-John Duncan-Smith Clifton-Brown Lloyd-George Campbell-Bannerman Baden-Powell Douglas-Home Bowes-Lyon Fox-Pitt
  Loftus-Cheek Calvert-Lewin Ward-Prowse Maitland-Niles Smith-Rowe Hudson-Odoi Wan-Bissaka Lennox-Boyd
  Spencer-Churchill Scott-Heron Scott-Thomas Rimsky-Korsakov Saint-Saëns Saint-Exupéry Toulouse-Lautrec
  Cartier-Bresson Lévi-Strauss Levi-Strauss Merleau-Ponty Ocasio-Cortez Louis-Dreyfus Jean-Luc Jean-Claude Jean-Paul
  Jean-Pierre Jean-Marie Jean-Michel Jean-Marc Jean-Jacques Jean-François Jean-Louis Jean-Baptiste Jean-Yves
  Pierre-Henri Pierre-Henry Marie-Claude Marie-Claire Marie-Laure Anne-Marie Anne-Sophie Karl-Heinz Hans-Dietrich
  Hans-Peter Sven-Goran Carl-Gustav Lars-Erik Coca-Cola Pepsi-Cola Wal-Mart T-Mobile Spider-Man Ant-Man Jay-Z
  Rolls-Royce Rolls-Royces Hewlett-Packard Mercedes-Benz Merriam-Webster Harley-Davidson X-Men Sarbanes-Oxley
  Anglo-Saxon Anglo-Saxons Bosnia-Herzegovina Alsace-Lorraine Baden-Württemberg Schleswig-Holstein Austria-Hungary
  Guinea-Bissau Rhine-Westphalia Nagorno-Karabakh Saint-Denis Saint-Germain Saint-Étienne Paris-Nice Tri-Nations
  Lib-Dem Lib-Dems Lib-Lab K-Pop J-Lo Asia-Pacific Judeo-Christian Afro-Caribbean Afro-Caribbeans African-American
  African-Americans Asian-American Asian-Americans Mexican-American Cuban-American Italian-American Irish-American
  Japanese-American Native-American Arab-Israeli Israeli-Palestinian Indo-European Sino-Japanese Franco-German
  Franco-British Franco-Prussian Anglo-French Anglo-Irish Anglo-American Anglo-Dutch Anglo-Scottish Anglo-Norman
  Russo-Japanese Greco-Roman Austro-Hungarian Spanish-American Serbo-Croat Serbo-Croatian Sino-American Sino-British
  Sino-Russian Indo-Pakistani Iran-Iraq Iran-Contra Inter-American Pan-African Pan-American Pan-Arab Trans-Siberian`).map(
    (word) => [word.toLowerCase(), word],
  ),
)

/** What may stand before the name of a person, people, faith or party with a hyphen, and says for, against, before or after it. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(words('pro anti non ex pre post neo un mid sub'))

/** Peoples, places, faiths, parties and feasts that follow such a prefix, and are never written small. */
export const ALWAYS_CAPITAL: ReadonlySet<string> = new Set(
  words(`
  african africans american americans americanism arab arabs argentine asian asians australian australians austrian
  balkan belgian brazilian british britain canadian catalan chilean china chinese christian christians christianity
  christmas cuban czech danish darwinian dutch easter egyptian england english eu euratom europe european europeans
  finnish flemish france french gaullist georgian german germans germany greek hindu hindus hungarian imf india indian
  iran iranian iraq iraqi ireland irish islam islamic islamism islamist israel israeli italian italy japan japanese
  jew jewish jews kenyan korean kurdish latvian lebanese leninist libyan london marxist mexican mexico moscow muslim
  muslims nato nazi nazis nazism nhs norwegian olympic pakistan pakistani palestinian polish portuguese putin quaker
  roma romanian russia saharan russian russians saxon scotland scottish serb serbian shia sikh slavic soviet spain
  spanish stalinist sunni swedish swiss syria syrian taiwan tory tories trump turkish uk ukraine ukrainian ussr
  victorian welsh whitehall yugoslav january february april june july september october november december`),
)

/** Those of them that are letter words. */
export const LETTER_NAMES: ReadonlySet<string> = new Set(words('eu imf nato nhs uk ussr bbc usa cia fbi'))
