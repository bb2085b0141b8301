const list = (words: string): string[] => words.split(/\s*,\s*/u).map((word) => word.trim());

/** Things, people and places without a name that sentences of every kind need. */
export const OBJECTS: Readonly<Record<string, readonly string[]>> = {
  machine: list(
    'excavator, forklift, conveyor, compressor, generator, crane, pump, drone, bulldozer, boiler, lathe, press, drill',
  ),
  room: list(
    'boiler room, loading dock, control room, main hall, cellar, canteen, east wing, ticket office, store room, foyer, machine room',
  ),
  chemical: list(
    'ammonia, benzene, chlorine, toluene, cyanide, sulphuric acid, diesel, methanol, mercury, formaldehyde, caustic soda, phenol',
  ),
  food: list(
    'bread, poultry, rice, lettuce, cheese, sausages, lentils, sunflower oil, oysters, tinned fish, flour, tomatoes',
  ),
  trade: list(
    'baker, welder, nurse, porter, teacher, lorry driver, seamstress, electrician, student, night watchman, florist, plumber, beekeeper, tailor, farmer, pharmacist, violinist, fitter',
  ),
  'nouns-people': list(
    'engineers, divers, surgeons, soldiers, firefighters, dog handlers, interpreters, geologists, students, apprentices, nurses, musicians',
  ),
  colour: list('white, black, grey, dark blue, red, silver, green, yellow, beige'),
  car: list('saloon, van, pick-up, hatchback, minibus, estate car, motorcycle'),
  month: list(
    'January, February, March, April, May, June, July, August, September, October, November, December',
  ),
  weekday: list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'),
  ordinal: list('third, fourth, sixth, ninth, eleventh, twelfth, fifteenth, eighteenth, twentieth, last'),
  people: list('witnesses, guests, workers, neighbours, two survivors, several residents'),
};

/** What banners say, in the languages of those who carry them. */
export const SLOGANS: readonly string[] = [
  'Where is the truth?',
  'Где правда?',
  'Wo bleibt die Wahrheit?',
  '¿Dónde está la verdad?',
  'Où est la vérité ?',
  'Πού είναι η αλήθεια;',
  'أين الحقيقة؟',
  '真相はどこに',
  '真相在哪里',
  '진실은 어디에',
  'सच कहाँ है',
  'Gerçek nerede?',
  'Gdzie jest prawda?',
];

/** Beginnings and endings of the names of firms, offices, ships, streets and bands that stories invent. */
export const NAME_PARTS = {
  firm: list(
    'Logistics, Holding, Industries, Energy, Marine, Construction, Foods, Textiles, Chemicals, Transport',
  ),
  office: list(
    'Interior Ministry, Ministry of Transport, Ministry of Health, Labour Ministry, Ministry of Justice',
  ),
  agency: list(
    'Safety Board, Accident Bureau, Public Prosecutor, Inspectorate, Disaster Agency, Audit Office',
  ),
  union: list(
    'Dockers’ Union, Railway Workers’ Federation, Teachers’ League, Builders’ Union, Nurses’ Association',
  ),
  institute: list(
    'Technical University, Institute of Geology, Polytechnic, Weather Service, School of Medicine',
  ),
  hospital: list('General Hospital, University Clinic, Children’s Hospital, Red Cross Hospital'),
  outlet: list('Courier, Gazette, Evening Post, Observer, Telegraph, Radio One, Morning Star, Tribune'),
  street: list('Street, Road, Lane, Square, Avenue, Row, Quay, Hill, Gate'),
  vessel: list(
    'Aurora, Halcyon, Meridian, Perseverance, Kittiwake, Santa Rosa, Concordia, Albatross, Petrel',
  ),
  waterway: list('river, canal, lake, reservoir'),
  group: list('Front, Brotherhood, Column, Army of Dawn, Guard, Circle'),
  country: list('Republic, Kingdom, Federation, Union'),
} as const;
