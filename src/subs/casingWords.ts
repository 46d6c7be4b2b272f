/**
 * Words that are written with a capital inside, as general knowledge has them; small letters and spaces make them easy to
 * read here. None of them is a word of English when it is written without.
 */
const words = (text: string): string[] => text.trim().split(/\s+/)

/** Plurals of letter words: what is printed MPS is MPs. Not GPS, PCS, CVS, SATS, IDS: those are words of their own. */
export const PLURAL_LETTERS: ReadonlySet<string> = new Set(
  words(`
  AMs APIs ATMs CAPTCHAs CDs CEOs CFOs CIOs COOs CSOs CTOs DJs DVDs DVRs ECGs EBooks ETFs EVs GCSEs GMOs HGVs ICBMs
  IEDs IOUs IPOs ISPs JPs KCs LCDs LEDs LPs MBAs MBEs MCs MEPs MLAs MMORPGs MOTs MPs MPVs MRIs MSPs NCOs NGOs NVQs
  OAPs OBEs PDAs PDFs PHDs PINs POWs PVRs QCs RVs SUVs TDs TVs UAVs UFOs VCRs VIPs WMDs`).map((word) =>
    word.toUpperCase(),
  ),
)

/** Names of firms, works and people with a capital inside, by their small letters. */
export const INNER_CAPITALS: ReadonlyMap<string, string> = new Map(
  words(`
  AccuWeather AirAsia AirBnB AllSaints AlphaGo AmBev AppleTV ArcelorMittal AstraZeneca BitTorrent BlackBerry BlackRock
  BoJack BuzzFeed CafePress CapGemini ChatGPT ChevronTexaco CinemaCon ConAgra ConocoPhillips CrossFit DaimlerChrysler
  DeepMind DeGeneres DeLorean DeMille DeSantis DeVito DeVos DiCaprio DiMaggio DoorDash DreamWorks DuPont
  EastEnders ExxonMobil FaceTime FactSet FedEx FleetBoston FireWire FitzGerald FoxNews GameBoy GameCube GlaxoSmithKline
  GoDaddy GoFundMe GoPro GrubHub HarperCollins HelloFresh HomeKit HuffPost HyperCard InDesign InterActiveCorp JetBlue
  JetStar KitKat LaBeouf LaGuardia LaTeX LeBron LeMond LexisNexis LinkedIn LiveJournal LucasArts MacBook
  MacGyver MailChimp MasterCard MetLife MindGeek MoMA MoviePass MySpace MySQL NatWest NetJets OfCom OkCupid OpenAI OutKast
  PageRank PayPal PeopleSoft PlayStation PornHub PowerPoint QuickTime RadioShack
  RealNetworks RuPaul SeaWorld ShopRite SnapChat SoCal SoftBank SongBird SpaceX SpongeBob StarCraft StubHub
  SunTrust TaskRabbit TechCrunch ThinkPad ThyssenKrupp TikTok TimeWarner TiVo TomTom TransUnion TripAdvisor
  UniCredit UnitedHealth UPenn VeriSign ViacomCBS VoIP VMware WeChat WestJet WeWork WhatsApp WikiLeaks WordPress WorldCom WrestleMania
  YouGov YouTube ZipRecruiter ZoneAlarm PhD TfL HaT`)
    // These are as often written without.
    .filter(
      (word) =>
        !/^(?:AirBnB|AmBev|BlackBerry|BuzzFeed|CapGemini|DreamWorks|EastEnders|FireWire|OfCom|PayPal|PeopleSoft|PlayStation|PornHub|PowerPoint|SnapChat|SoftBank|SpongeBob|MasterCard|HaT|EBooks|TimeWarner|TiVo|FitzGerald|VeriSign|VoIP|WikiLeaks|WorldCom)$/.test(
          word,
        ),
    )
    .map((word) => [word.toLowerCase(), word]),
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
  Alexander-Arnold Oxlade-Chamberlain Lewis-Francis Henin-Hardenne Ennis-Hill Heaton-Harris Mountbatten-Windsor Taylor-Joy
  Newton-John Duncan-Smith Clifton-Brown Lloyd-George Campbell-Bannerman Baden-Powell Douglas-Home Bowes-Lyon Fox-Pitt
  Fox-Strangways Loftus-Cheek Calvert-Lewin Ward-Prowse Maitland-Niles Smith-Rowe Hudson-Odoi Wan-Bissaka Shaw-Thornton Hulme-Cross
  Lennox-Boyd Fiennes-Clinton Spencer-Churchill Villiers-Smith Worsley-Taylor Carey-Hughes Scott-Heron Scott-Thomas Cholmondeley-Owen
  Le-Mesurier Rimsky-Korsakov Saint-Saëns Saint-Exupéry Toulouse-Lautrec Cartier-Bresson Lévi-Strauss Levi-Strauss Merleau-Ponty
  Ocasio-Cortez Louis-Dreyfus Jean-Luc Jean-Claude Jean-Paul Jean-Pierre Jean-Marie Jean-Michel Jean-Marc Jean-Jacques Jean-François
  Jean-Louis Jean-Baptiste Jean-Yves Pierre-Henri Pierre-Henry Marie-Claude Marie-Claire Marie-Laure Anne-Marie Anne-Sophie Karl-Heinz
  Hans-Dietrich Hans-Peter Sven-Goran Carl-Gustav Lars-Erik Coca-Cola Pepsi-Cola Wal-Mart T-Mobile Spider-Man Ant-Man Jay-Z Winn-Dixie
  Rolls-Royce Rolls-Royces Hewlett-Packard Mercedes-Benz Merriam-Webster Harley-Davidson Half-Life X-Men X-Box X-Factor
  Sarbanes-Oxley Dow-Jones Crédit-Agricole Pret-A-Manger Marks-Spencer Anglo-Saxon Anglo-Saxons Bosnia-Herzegovina Alsace-Lorraine
  Baden-Württemberg Schleswig-Holstein Austria-Hungary Guinea-Bissau Rhine-Westphalia Nagorno-Karabakh Aix-En-Provence
  Port-Au-Prince Saint-Denis Saint-Germain Saint-Étienne Paris-Nice Tri-Nations Roc-A-Fella Hong-Kong
  Lib-Dem Lib-Dems Lib-Lab K-Pop K-Mart J-Lo Asia-Pacific Africa-America Euro-Mediterranean Judeo-Christian Afro-Caribbean
  Afro-Caribbeans African-American African-Americans Asian-American Asian-Americans Mexican-American Cuban-American Italian-American
  Irish-American Japanese-American Native-American Arab-Israeli Israeli-Palestinian Indo-European Sino-Japanese Franco-German
  Franco-British Franco-Prussian Anglo-French Anglo-Irish Anglo-American Anglo-Dutch Anglo-Scottish Anglo-Norman Russo-Japanese
  Greco-Roman Austro-Hungarian Spanish-American Serbo-Croat Serbo-Croatian Sino-American Sino-British Sino-Russian Indo-Pakistani
  Iran-Iraq Iran-Contra US-Mexico Latin-American South-Korean North-Korean Inter-American Pan-African Pan-American Pan-Arab
  Trans-Siberian Trans-Atlantic Mid-Atlantic Euro-Atlantic`)
    // These are as often written without.
    .filter(
      (word) =>
        !/^(?:Trans-Atlantic|Mid-Atlantic|Half-Life|Latin-American|South-Korean|North-Korean|X-Box|Aix-En|Port-Au)/.test(
          word,
        ),
    )
    .map((word) => [word.toLowerCase(), word]),
)

/** What may stand before the name of a person, people, faith or party with a hyphen, and says for, against, before or after it. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(words('pro anti non ex pre post neo un mid sub'))

/** Peoples, places, faiths, parties and feasts that follow such a prefix, and are never written small. */
export const ALWAYS_CAPITAL: ReadonlySet<string> = new Set(
  words(`
  african africans american americans americanism arab arabs argentine asian asians australian australians austrian balkan
  belgian brazilian british britain canadian catalan chilean china chinese christian christians christianity christmas
  cuban czech danish darwinian dutch easter egyptian england english eu euratom europe european europeans finnish
  flemish france french gaullist georgian german germans germany greek hindu hindus hungarian imf india indian iran
  iranian iraq iraqi ireland irish islam islamic islamism islamist israel israeli italian italy japan japanese jew
  jewish jews kenyan korean kurdish latvian lebanese leninist libyan london marxist mexican mexico moscow muslim muslims
  nato nazi nazis nazism nhs norwegian olympic pakistan pakistani palestinian polish portuguese putin quaker roma romanian russia saharan
  russian russians saxon scotland scottish serb serbian shia sikh slavic soviet spain spanish stalinist sunni swedish
  swiss syria syrian taiwan tory tories trump turkish uk ukraine ukrainian us ussr victorian welsh western whitehall yugoslav
  january february march april june july august september october november december`).filter(
    (word) => !/^(?:us|march|august|western)$/.test(word),
  ),
)

/** Those of them that are letter words. */
export const LETTER_NAMES: ReadonlySet<string> = new Set(words('eu imf nato nhs uk ussr bbc usa cia fbi'))
