/**
 * What can happen, with the words of its own that each event brings. In templates `{name}` is drawn from the
 * story or the vocabulary and `{one|another}` is a choice.
 */
export interface EventKind {
  what: string;
  /** Other words for it. */
  also: readonly string[];
  /** What it did at a place: "broke out". */
  happened: string;
  sites: readonly string[];
  causes: readonly string[];
  topics: readonly string[];
  /** The highest counts of killed, injured, missing and moved people that its reports may give. */
  most: { killed: number; injured: number; missing: number; moved: number };
  scene: readonly string[];
}

const list = (words: string): string[] => words.split(/\s*,\s*/u).map((word) => word.trim());

export const EVENT_KINDS: readonly EventKind[] = [
  {
    what: 'fire',
    also: ['blaze', 'inferno'],
    happened: 'broke out',
    sites: list(
      'textile mill, hotel, covered market, nightclub, plastics factory, care home, paper warehouse',
    ),
    causes: list(
      'a short circuit, welding sparks, an overheated {machine}, a blocked chimney, stored solvents',
    ),
    topics: list(
      'smoke, sprinkler, stairwell, hydrant, extinguisher, cladding, ember, soot, fire door, evacuation',
    ),
    most: { killed: 90, injured: 240, missing: 40, moved: 900 },
    scene: [
      'Flames {spread|leapt|moved} from the {room} to the upper floors in less than {number} minutes, and the {stairwell|main staircase|loading bay} filled with smoke.',
      'Crews from {number} stations took {number} hours to bring the {what} under control, pumping water from the {waterway}.',
      'Several of the {fire doors|emergency exits|sprinklers} {did not open|were chained shut|failed to work}, according to {people} who escaped through a window.',
      'Investigators found traces of {chemical} near the {brand} {machine} on which the {what} is thought to have started.',
      'The roof {fell in|gave way} shortly after {clock}, and the west wall was pulled down the next morning because it leaned over {street}.',
    ],
  },
  {
    what: 'flood',
    also: ['deluge', 'flooding'],
    happened: 'began',
    sites: list('river district, lower town, camp site, valley road, riverside estate, allotment garden'),
    causes: list('three days of rain, a breached levee, meltwater from the {adj} hills, a blocked culvert'),
    topics: list(
      'levee, sandbag, river gauge, spillway, silt, cellar, pumping station, downpour, catchment, rowing boat',
    ),
    most: { killed: 60, injured: 120, missing: 75, moved: 24000 },
    scene: [
      'The {waterway} rose {number} metres in {number} hours and carried away the footbridge at {other-town}.',
      'Helicopters lifted {count} people from roofs, while neighbours went from door to door in {rowing|fishing|inflatable} boats.',
      'Water stood {waist-deep|knee-deep|to the first floor} in {street}, and a smell of {chemical} hung over the {room}.',
      'The gauge at {other-town} stopped sending readings at {clock}, an hour before the crest of the {what} passed it.',
      'Sandbags {were stacked|had been piled} along {street}, but the water came up through the drains.',
    ],
  },
  {
    what: 'collision',
    also: ['crash', 'derailment'],
    happened: 'occurred',
    sites: list(
      'railway junction, level crossing, mountain tunnel, tram depot, motorway bridge, freight yard',
    ),
    causes: list(
      'a signal passed at danger, a broken rail, a runaway wagon, a driver’s exhaustion, thick fog',
    ),
    topics: list(
      'carriage, signal box, brake, buffer, coupling, sleeper, black box, timetable, interlocking, driver',
    ),
    most: { killed: 70, injured: 310, missing: 12, moved: 400 },
    scene: [
      'The {night express|goods train|commuter train} was travelling at {number} kilometres an hour when it left the rails.',
      'Passengers smashed the windows of the third carriage and climbed out onto the embankment in the dark.',
      'Two {number}-tonne cranes were brought from {other-town} to lift the {adj} carriages from the cutting.',
      'The recorder, found under the {room}, shows that the brakes were applied {number} seconds before the {what}.',
      'Services between {town} and {other-town} {are suspended|will not run} until at least the {ordinal} of the month.',
    ],
  },
  {
    what: 'sinking',
    also: ['disaster', 'capsizing'],
    happened: 'occurred',
    sites: list('ferry terminal, outer harbour, strait, lake resort, river mouth, fishing ground'),
    causes: list('an open bow door, overloading, a shifted cargo, a rogue wave, corroded plates'),
    topics: list(
      'life jacket, lifeboat, ballast, bilge, mayday, coastguard, hull, trawler, manifest, bulkhead',
    ),
    most: { killed: 140, injured: 90, missing: 160, moved: 300 },
    scene: [
      'The {vessel}, built in {year}, was licensed for {count} passengers; its manifest lists {missing} more.',
      'A distress call was received at {clock} and broke off after {number} seconds.',
      'Divers reached the wreck at a depth of {number} metres and found the {room} {flooded|sealed|empty}.',
      'Fishermen from {other-town} pulled {count} people from the water before the first lifeboat arrived.',
      'The {what} of the {vessel} is the worst on the {waterway} since {year}.',
    ],
  },
  {
    what: 'attack',
    also: ['assault', 'massacre', 'shooting'],
    happened: 'took place',
    sites: list('concert hall, university library, night market, border post, shopping arcade, wedding hall'),
    causes: list('a dispute over land, an extremist plot, a feud between clans, a robbery that went wrong'),
    topics: list(
      'gunman, rifle, cordon, hostage, claim of responsibility, extremism, checkpoint, ammunition, getaway car',
    ),
    most: { killed: 150, injured: 260, missing: 30, moved: 120 },
    scene: [
      '{Gunmen|Men in camouflage|Masked assailants} entered through the {room} at about {clock} and opened fire without a word.',
      'Guests hid in the {cellar|cloakroom|kitchen} for {number} hours and sent messages to their families.',
      'Police stopped a {colour} {car} on the road to {other-town} and detained {held}.',
      'A group that calls itself the {group} claimed responsibility; the claim could not be checked.',
      'Flowers and candles {lined|covered} {street} by the next morning, and the {room} stayed behind tarpaulins.',
    ],
  },
  {
    what: 'explosion',
    also: ['blast', 'detonation'],
    happened: 'occurred',
    sites: list(
      'gas depot, fertiliser plant, fireworks warehouse, oil refinery, apartment block, grain silo',
    ),
    causes: list('a leaking valve, stored ammonium nitrate, dust in a conveyor, a gas cylinder, sabotage'),
    topics: list(
      'shockwave, crater, debris, shrapnel, gas main, pressure vessel, safety valve, dust cloud, tremor',
    ),
    most: { killed: 80, injured: 900, missing: 45, moved: 5200 },
    scene: [
      'The {what} was heard in {other-town}, {number} kilometres away, and broke windows along {street}.',
      'A crater {number} metres wide now lies where the {room} stood.',
      'Records show that {count} tonnes of {chemical} were kept on the site, {number} times what its permit allowed.',
      'Seismographs at the {institute} registered the {what} as a tremor of magnitude {magnitude}.',
      'Firefighters withdrew at {clock} for fear of a second {what} and returned with a remote-controlled {machine}.',
    ],
  },
  {
    what: 'collapse',
    also: ['cave-in', 'disaster'],
    happened: 'happened',
    sites: list(
      'footbridge, coal mine, school gymnasium, multi-storey car park, grandstand, mosque dome, ice rink',
    ),
    causes: list('corroded cables, missing pillars, heavy snow, poor concrete, an unauthorised extension'),
    topics: list(
      'girder, rubble, pillar, sniffer dog, concrete slab, load limit, crack, scaffolding, shaft, prop',
    ),
    most: { killed: 55, injured: 130, missing: 60, moved: 800 },
    scene: [
      'Rescuers {called for silence|switched off their machines} every {number} minutes to listen for voices under the slabs.',
      'An inspection in {year} had found cracks in {number} pillars; repairs were {put off|never ordered|priced at {money}}.',
      'A {machine} of type {model} dug a shaft {number} metres deep to reach the {room}.',
      'The last survivor, a {number}-year-old {trade}, was brought out after {number} hours.',
      'Drawings kept at the {institute} show a {beam|girder|pillar} that was never built.',
    ],
  },
  {
    what: 'earthquake',
    also: ['quake', 'tremor'],
    happened: 'struck',
    sites: list('old quarter, hill village, monastery, hospital district, harbour front, brick kiln'),
    causes: list('a fault long thought inactive, slippage along the {adj} ridge, pressure from a reservoir'),
    topics: list(
      'aftershock, epicentre, fault line, magnitude, masonry, tent camp, seismologist, rubble, foundation',
    ),
    most: { killed: 900, injured: 4200, missing: 500, moved: 60000 },
    scene: [
      'The {institute} put the magnitude at {magnitude} and the depth at {number} kilometres.',
      'At least {number} aftershocks followed before {clock}, the strongest of them near {other-town}.',
      'In {other-town} only the {minaret|bell tower|school} was left standing, and people slept in the {fields|orchards}.',
      'The road over the pass is blocked by rocks at kilometre {number}, so aid is carried on {mules|motorcycles|foot}.',
      'Houses of unbaked brick {folded|came down} within {number} seconds, said {a-trade} from {other-town}.',
    ],
  },
  {
    what: 'strike',
    also: ['walkout', 'protest'],
    happened: 'began',
    sites: list(
      'container port, car plant, bus depot, central hospital, airport, sugar refinery, copper mine',
    ),
    causes: list(
      'unpaid overtime, a plan to cut {count} jobs, the dismissal of a steward, a pay offer of {percent}',
    ),
    topics: list(
      'picket, wage, ballot, overtime, shop steward, arbitration, lockout, pension, roster, mediator',
    ),
    most: { killed: 2, injured: 40, missing: 1, moved: 150 },
    scene: [
      'Some {count} workers {walked out|downed tools} at {clock}, and pickets closed both gates of the site.',
      'The company offers {percent} over {number} years; the union asks for {percent} and a guarantee for the {ordinal} shift.',
      '{Lorries|Containers|Buses} {stood|queued} along {street} for {number} kilometres.',
      'A ballot of members ended with {percent} in favour on a turnout of {percent}.',
      'Talks at the {institute} broke off at {clock} without a date for another round.',
    ],
  },
  {
    what: 'spill',
    also: ['leak', 'pollution'],
    happened: 'began',
    sites: list('tailings dam, oil terminal, chemical works, river lock, pipeline crossing, paper mill'),
    causes: list(
      'a cracked pipe, a failed dam, a wrong valve, a grounded tanker, vandalism at a pumping station',
    ),
    topics: list(
      'slick, boom, skimmer, effluent, heavy metal, water intake, fish kill, sediment, sample, drinking water',
    ),
    most: { killed: 6, injured: 190, missing: 3, moved: 7000 },
    scene: [
      'Up to {count} cubic metres of {chemical} ran into the {waterway} before the valve was shut at {clock}.',
      'Samples taken near {other-town} held {number} times the permitted amount of {chemical}.',
      'Booms were laid at {number} places, and {count} households were told to boil their water.',
      'Dead {fish|birds|otters} lay along {number} kilometres of the bank, according to wardens of the {institute}.',
      'The slick reached {other-town} on the {ordinal} day and the {vessel} was sent to skim it.',
    ],
  },
  {
    what: 'outage',
    also: ['blackout', 'breakdown'],
    happened: 'began',
    sites: list('power station, data centre, air traffic centre, payment exchange, telephone exchange, dam'),
    causes: list(
      'a failed update, a lightning strike, ransomware, a cut cable, a transformer that overheated',
    ),
    topics: list(
      'grid, server, back-up, frequency, ransomware, patch, substation, load shedding, generator, firewall',
    ),
    most: { killed: 8, injured: 30, missing: 1, moved: 600 },
    scene: [
      'At {clock} the frequency of the grid fell below {number} hertz and {count} households lost power.',
      'Hospitals ran on generators for {number} hours; at the {hospital} {number} operations were put off.',
      'Engineers traced the fault to a {machine} of type {model}, delivered by {brand} in {year}, of which {count} are in use.',
      'Cash machines, {trams|lifts|traffic lights} and the emergency number failed one after another.',
      'A message demanding {money} appeared on {count} screens, signed with the name {group}.',
    ],
  },
  {
    what: 'outbreak',
    also: ['epidemic', 'infection'],
    happened: 'began',
    sites: list(
      'boarding school, poultry market, refugee camp, cruise ship, abattoir, army barracks, spa hotel',
    ),
    causes: list(
      'contaminated water, undercooked {food}, a faulty cooling tower, a strain new to the region',
    ),
    topics: list(
      'vaccine, quarantine, contact tracing, fever, isolation ward, swab, incubation, antibody, strain, ventilator',
    ),
    most: { killed: 45, injured: 1900, missing: 2, moved: 350 },
    scene: [
      'The first patient, a {number}-year-old {trade}, came to the {hospital} with a fever on the {ordinal}.',
      'Tests at the {institute} found a strain last seen in {other-town} in {year}.',
      'Contacts of {count} people are being traced, and {street} is closed to visitors.',
      'Shipments of {food} from {other-town} were recalled from {count} shops.',
      'Doctors describe {fever|a cough|a rash} that passes after {number} days in most patients.',
    ],
  },
  {
    what: 'landslide',
    also: ['mudslide', 'avalanche'],
    happened: 'struck',
    sites: list('ski resort, jade mine, mountain village, waste tip, railway camp, tea estate'),
    causes: list('deforestation above the valley, a burst water main, blasting in a quarry, weeks of rain'),
    topics: list(
      'slope, boulder, mud, debris flow, retaining wall, gully, transceiver, snowpack, probe, bulldozer',
    ),
    most: { killed: 110, injured: 140, missing: 200, moved: 3100 },
    scene: [
      'A mass of {mud|snow|rock} {number} metres high reached the first houses at {clock}.',
      'Soldiers with probes and {number} dogs searched an area of {number} hectares until dark.',
      'The slope had moved {number} centimetres in a month, according to a sensor of the {institute}.',
      'Of {more} houses in {other-town} only {fewer} can still be lived in.',
      'The bulldozer driver, {a-trade} before he retired, worked for {number} hours without a break.',
    ],
  },
  {
    what: 'crush',
    also: ['stampede', 'disaster'],
    happened: 'happened',
    sites: list(
      'football stadium, pilgrimage route, railway station, subway staircase, carnival square, temple gate',
    ),
    causes: list('locked gates, a false alarm, a narrow bridge, a cloudburst, too few stewards'),
    topics: list(
      'turnstile, steward, barrier, crowd density, terrace, loudspeaker, ticket, stretcher, bottleneck, rail',
    ),
    most: { killed: 130, injured: 420, missing: 15, moved: 60 },
    scene: [
      'Gate {number} was {shut|locked|half open} when the crowd from {street} arrived at {clock}.',
      'Footage shows {number} people for every square metre on the {stairs|ramp|bridge}.',
      'Stewards, {fewer} of them students hired through the {company}, had been trained for {number} hours.',
      'Loudspeakers went on playing music for {number} minutes after the first calls for help.',
      'The {hospital} treated {count} people, most of them for crushed ribs.',
    ],
  },
  {
    what: 'fraud',
    also: ['scandal', 'scheme'],
    happened: 'began',
    sites: list(
      'savings bank, pension fund, grain exchange, lottery office, import agency, housing association',
    ),
    causes: list('forged collateral, invented customers, a secret account, bribes to two auditors'),
    topics: list(
      'ledger, collateral, shell company, auditor, bailout, embezzlement, whistleblower, subpoena, liquidator',
    ),
    most: { killed: 1, injured: 3, missing: 5, moved: 200 },
    scene: [
      'Between {old-year} and last spring {money} left the accounts in {number} transfers, each just below the limit.',
      'The auditors of the {company} signed the books {number} times without a question.',
      'Savers queued from {clock} in {street}; withdrawals are limited to {money} a week.',
      'A former {trade} handed {count} pages to prosecutors in {month}.',
      'The liquidator has found {money} and is looking for {money} more.',
    ],
  },
  {
    what: 'wildfire',
    also: ['blaze', 'fire'],
    happened: 'began',
    sites: list('national park, pine plantation, island resort, peat bog, observatory ridge, olive grove'),
    causes: list('a spark from a power line, a barbecue, lightning, arson on {number} sites, a burning car'),
    topics: list(
      'firebreak, water bomber, drought, wind, undergrowth, ember, air quality, hectare, evacuation, lookout',
    ),
    most: { killed: 35, injured: 160, missing: 25, moved: 18000 },
    scene: [
      'By {clock} the {what} had burnt {count} hectares and jumped the road to {other-town}.',
      'Winds of {number} kilometres an hour grounded {fewer} of the {more} aircraft.',
      'Residents of {street} were given {number} minutes to leave and drove through smoke with their lights on.',
      'A firebreak {number} metres wide was cut with {machine}s overnight and held.',
      'Ash fell on {other-town}, {number} kilometres downwind, and schools there stayed shut.',
    ],
  },
];
