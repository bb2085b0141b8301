import { isCapital, type Token } from '../../../english/tokens.ts';
import { wordSet } from '../../../english/lexicon.ts';

/** Nouns for people in the singular; plurals are regular unless listed. */
const PERSONS = `
  person adult child kid baby infant toddler newborn teenager teen adolescent youngster minor boy girl lad lady guy
  bloke pensioner elder senior centenarian human soul individual
  father mother parent dad mum mom son daughter brother sister sibling twin triplet husband wife spouse partner cousin
  uncle aunt nephew niece grandparent grandmother grandfather grandchild grandson granddaughter stepson stepdaughter
  relative orphan widow widower fiancee boyfriend girlfriend friend neighbour neighbor flatmate roommate housemate
  colleague classmate teammate companion
  citizen civilian resident local native villager townsfolk national foreigner migrant immigrant emigrant refugee
  evacuee expatriate expat settler nomad pilgrim worshipper worshiper tenant occupant inhabitant homeowner householder
  passenger commuter traveller traveler tourist visitor holidaymaker vacationer guest customer shopper patron diner
  reveller reveler partygoer concertgoer spectator onlooker bystander pedestrian passerby passer-by cyclist
  motorcyclist motorist biker rider driver jogger runner walker hiker climber mountaineer skier snowboarder swimmer
  surfer camper hunter angler fisher boater diver rower sailor seafarer mariner seaman crewman stowaway
  worker employee staffer labourer laborer farmer farmworker farmhand herder herdsman shepherd miner pitman builder
  roofer welder electrician plumber mechanic engineer technician operator cleaner cook chef waiter waitress barman
  bartender barista vendor trader hawker merchant shopkeeper butcher baker tailor carpenter painter mason trucker
  lorry-driver cabbie courier porter clerk cashier teller secretary manager supervisor director executive boss owner
  contractor subcontractor volunteer intern apprentice trainee recruit
  student pupil schoolchild schoolboy schoolgirl teacher schoolteacher lecturer professor academic scholar graduate
  undergraduate scientist researcher expert consultant lawyer attorney solicitor barrister judge magistrate prosecutor
  juror notary doctor physician surgeon nurse midwife paramedic medic carer caregiver caretaker dentist pharmacist
  patient inpatient donor
  officer policeman policewoman constable detective sergeant inspector superintendent trooper deputy sheriff marshal
  ranger warden guard bodyguard gendarme cop bouncer firefighter fireman rescuer lifeguard coastguard
  soldier serviceman servicewoman servicemember marine airman paratrooper sniper gunner cadet conscript reservist
  veteran commander captain lieutenant colonel corporal private general admiral peacekeeper commando legionnaire
  infantryman jawan fighter rebel insurgent guerrilla guerilla militant militiaman extremist terrorist jihadist jihadi
  islamist separatist paramilitary mercenary combatant partisan operative gunman attacker assailant shooter bomber
  hijacker kidnapper arsonist robber burglar thief looter rioter raider bandit gangster mobster trafficker smuggler
  dealer pirate poacher hacker fraudster criminal felon offender perpetrator killer murderer rapist suspect accomplice
  accused conspirator co-conspirator co-defendant defendant ringleader mastermind fugitive inmate prisoner convict
  detainee captive hostage internee escapee
  protester protestor demonstrator marcher activist campaigner striker picket supporter opponent dissident agitator
  organiser organizer attendee participant delegate member leader peasant subversive official minister mayor governor senator lawmaker
  legislator politician councillor councilor councilman parliamentarian president ambassador diplomat envoy aide
  adviser advisor spokesman candidate voter monitor observer inspector auditor agent spy informant witness
  journalist reporter cameraman photographer correspondent editor broadcaster presenter blogger writer author poet
  artist musician singer dancer drummer guitarist actor actress performer entertainer comedian acrobat model celebrity
  gi player footballer athlete boxer wrestler jockey coach referee fan ultra hooligan teammate cheerleader gymnast
  clergyman priest pastor preacher imam cleric monk nun bishop missionary rabbi parishioner churchgoer mourner believer
  muslim christian hindu sikh jew buddhist catholic protestant orthodox shiite shia sunni alawite druze yazidi copt
  victim survivor sufferer addict smoker drinker invalid amputee
  pilot copilot co-pilot navigator stewardess steward flight-attendant attendant crewmember conductor captain skipper
  ferryman boatman fisherman oarsman dockworker docker stevedore railwayman signalman
  astronaut cosmonaut explorer adventurer trekker caver potholer rafter kayaker canoeist paraglider skydiver parachutist
  bargoer vacationist sunbather scout guide princess prince king queen heir servant maid housekeeper gardener nanny
  babysitter prostitute escort sex-worker beggar vagrant drifter caller texter user subscriber member
  kurd turk greek arab serb croat swede dane pole finn czech slovak thai uzbek tajik kazakh kyrgyz turkmen filipino
  latino brit briton scot afghan tamil uyghur uighur spaniard icelander roma rohingya hutu tutsi fulani hausa berber
  tuareg maori inuit somali iraqi israeli pakistani bangladeshi saudi yemeni omani kuwaiti qatari emirati nepali punjabi
  kashmiri bengali gujarati bedouin cossack chechen ingush dagestani avar azeri german mexican american african asian
  european haitian texan moroccan korean`;

/** Nouns with an invariable plural, or without a singular. */
const INVARIABLE = wordSet(`
  people persons men women children folk folks personnel troops militia crew staff police kin youth youths clergy infantry
  laity crewmen crewwomen others passers-by passersby servicemen servicewomen
  fishermen rohingya roma fulani hausa maori inuit druze kyrgyz chinese japanese vietnamese portuguese lebanese
  sudanese senegalese congolese burmese taiwanese nepalese sinhalese maltese british french english irish scottish
  welsh dutch spanish swiss`);

/** Those that more often modify another noun: "police officers", "crew members". */
const BEFORE_NOUN = wordSet(`
  crew staff police youth chinese japanese vietnamese portuguese lebanese sudanese senegalese congolese burmese
  taiwanese nepalese sinhalese maltese british french english irish scottish welsh dutch spanish swiss clergy rohingya
  roma druze infantry maori inuit`);

/** Nouns with the endings of occupations that are none. */
const NOT_PERSONS = wordSet(`
  numbers trailers computers helicopters boilers containers towers rivers tankers papers newspapers flowers orders
  tigers spiders oysters lobsters hamsters panthers otters plovers steers heifers covers drawers offers matters
  centers theaters meters liters litres metres kilometres kilometers centimetres centimeters millimetres millimeters
  acres quarters disasters trackers cruisers bombers ulcers cancers powers layers corners borders shelters counters
  registers chambers hours years tears gears ears bars cars wars stars bears scars cellars dollars pillars collars
  sugars altars fibers fibres sabers sabres bumpers freighters lighters sprinklers speakers printers scanners
  routers servers freezers cookers dryers washers toasters mixers blenders hangers fasteners stickers posters
  banners folders binders blisters boulders bunkers cinders clippers clusters craters cylinders daggers diapers
  dishwashers embers feathers fingers flyers footers gutters hammers headers heaters hoppers ladders leathers levers
  lockers monsters mowers nappies needles pampers planters plasters platters plungers poppers powders prayers
  propellers pushers rafters rollers roosters rubbers rulers rumors scooters semesters sewers shutters silencers
  skewers skyscrapers sliders sneakers spanners splinters stoppers strollers sweaters sweepers tapers tempers
  thrillers thunders timbers timers transformers trousers tumblers tumors twisters typewriters vouchers wafers
  wagers waters weathers whiskers winters summers wonders zippers answers characters chapters encounters transfers
  barriers carriers terriers retrievers setters badgers beavers adders vipers grasshoppers woodpeckers kingfishers
  salamanders geckos beetles lifters loaders diggers bulldozers scrapers excavators dumpers launchers destroyers
  minesweepers interceptors boosters burners dampers digesters dinners suppers parameters perimeters diameters
  thermometers barometers trees bees knees degrees fees committees chimpanzees coffees toffees levees guarantees
  jubilees lists fists wrists twists mists waists playlists checklists shortlists bungalows meadows markers lasers
  razors erasers geysers lavers wavers rotors chargers letters shoulders parlours`);

const IRREGULAR = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['schoolchild', 'schoolchildren'],
  ['grandchild', 'grandchildren'],
  ['thief', 'thieves'],
  ['wife', 'wives'],
  ['midwife', 'midwives'],
  ['housewife', 'housewives'],
  ['passerby', 'passersby'],
  ['passer-by', 'passers-by'],
]);

function pluralOf(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular) return irregular;
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const SINGULAR = new Set([...wordSet(PERSONS), 'man', 'woman']);
const PLURAL = new Set([...[...SINGULAR].map(pluralOf), ...INVARIABLE]);

/** Plural endings of occupations and origins. */
const PERSON_ENDING =
  /(?:\p{L}men|\p{L}women|\p{L}children|\p{L}{2}goers|\p{L}{3}ists|\p{L}{3}ians|\p{L}{4}ers|\p{L}{3}ees|\p{L}mates|\p{L}workers|\p{L}keepers|\p{L}folk)$/u;

/** "Nigerians", "Israelis", "Nepalese": peoples, recognised only with a capital. */
const PEOPLE_ENDING = /(?:[aeiou]ns|is|ese|\p{L}ards|ders|bs|rks|eks|nes|tes|cks|oes|os)$/u;

/** Capitalised words with such endings that are not peoples. */
const NOT_PEOPLES = wordSet(`
  boeings airbuses humvees teslas toyotas fords kalashnikovs molotovs afghanis indies andes alps himalayas canaries falcons drones migs phones iphones facebooks rolls-royces nissans sedans vans caravans texas memphis paris tunis minneapolis indianapolis annapolis los angeles philippines maldives seychelles netherlands states nations republics antilles`);

/** Whether a word is a plural or collective noun for people. */
export function isPluralPerson(token: Token): boolean {
  const { lower } = token;
  if (token.kind !== 'word') return false;
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  if (PLURAL.has(lower) || PLURAL.has(last)) return true;
  if (NOT_PERSONS.has(last)) return false;
  if (PERSON_ENDING.test(lower)) return true;
  return isCapital(token) && lower.length > 4 && PEOPLE_ENDING.test(lower) && !NOT_PEOPLES.has(lower);
}

/** Whether a word is a singular noun for a person. */
export function isSingularPerson(token: Token): boolean {
  const { lower } = token;
  if (token.kind !== 'word') return false;
  if (isCapital(token) && lower.length > 4 && /(?:[ai]n|ese|[^aeiou]i)$/u.test(lower)) return true;
  return SINGULAR.has(lower.slice(lower.lastIndexOf('-') + 1)) || /\p{L}(?:man|woman)$/u.test(lower);
}

export const isPersonNoun = (token: Token): boolean => isPluralPerson(token) || isSingularPerson(token);

/** Whether a noun for people more often modifies the next noun: "police officers". */
export const describesNext = ({ lower }: Token): boolean => BEFORE_NOUN.has(lower);

const SUSPECTS = wordSet('suspect suspects accomplice accomplices co-conspirator co-conspirators co-accused');
const NEVER_SUSPECTS = wordSet('victim victims case cases survivor survivors witness witnesses');

/** Whether a noun means suspects, by itself or after "alleged" or "suspected". */
export const isSuspectNoun = ({ lower }: Token, alleged: boolean): boolean =>
  SUSPECTS.has(lower) || (alleged && !NEVER_SUSPECTS.has(lower));

export const isAlleged = (word: string): boolean => word === 'alleged' || word === 'suspected';

/** Whether a noun says nothing more than people, so that a list may divide it ("12 people, six men"). */
export const isGeneral = (word: string): boolean => /^(?:people|persons|others|victims|souls)$/.test(word);

const PLAYERS = wordSet(`
  players starters strikers defenders midfielders forwards goalkeepers keepers batsmen bowlers linemen receivers regulars
  internationals quarterbacks pitchers internationalists`);

/** Whether a noun means players, who are missing or injured in sport. */
export const isPlayers = (word: string): boolean => PLAYERS.has(word);

const CUSTOMERS = wordSet(`
  customers clients passengers tenants users subscribers visitors motorists drivers members students shoppers patients
  guests travellers travelers consumers commuters residents people`);

/** Whether a noun means customers, who are charged prices. */
export const isCustomers = (word: string): boolean => CUSTOMERS.has(word);

/** Animals in the plural, and other things that a bare number may count. */
const ANIMALS = wordSet(`
  animals cows cattle sheep goats horses dogs cats pigs hens chickens birds fish whales dolphins elephants lions tigers
  bears wolves deer camels buffalo buffaloes bulls calves lambs ponies donkeys rhinos gorillas monkeys bees bats snakes
  crocodiles sharks turtles livestock poultry pets puppies kittens seals otters foxes badgers rabbits ewes heifers
  racehorses greyhounds turkeys ducks swans eagles vultures kangaroos koalas penguins
  goals penalties shots wickets`);

export const isAnimals = ({ lower }: Token): boolean => ANIMALS.has(lower);
