/** One side of a story: what a section of an article can be about. Templates are those of event-kinds.ts. */
export interface Angle {
  headings: readonly string[];
  sentences: readonly string[];
}

/** How articles begin: the sentence that says what happened where, and when. */
export const LEADS: readonly string[] = [
  '{A|A deadly|A sudden|A devastating} {what} at the {site} has {left {killed} people dead and {injured} injured|killed {killed} people and injured {injured}}, {officials|rescue services|the {ministry}} said.',
  'Following the {what} at the {site}, {minister} has {ordered|promised|announced} {a review|an inquiry|tighter rules} and {verbed} the {adj} {noun} of {town}.',
  'The {what} at the {site}, which {happened} {day}, has {killed {killed} people|cost the lives of {killed} people} and {raised questions about|drawn attention to} the {adj} {noun} in {region}.',
  'Authorities in {region} {are still searching|continue to search} for {missing} people after the {what} at the {site}, where {killed} bodies have been {found|recovered}.',
  '{killed-cap} people are dead and {injured} in hospital after a {what} {happened} at the {site} {day}, {mayor} said.',
  'The {ministry} has {detained|questioned} {held} in connection with the {what} at the {site}, {chief} said.',
  'Families of the victims of the {what} at the {site} {gathered|marched} in {capital} to {demand|ask for} {nouns} and an end to the {adj} {noun}.',
  '{time-since} after the {what} at the {site}, the {noun} of {town} {remains|is still} {adj}, and {relative} {is waiting for|has had no} {nouns}.',
  'Investigators {believe|say} that {cause} led to the {what} at the {site}, a finding that the {company} {disputes|denies}.',
  'The government of {country} will {verb} the {nouns} of every {site-kind} after the {what} at the {site}.',
];

/** Second sentences: the event again, so that readers who begin here know it. */
export const FOLLOW_UPS: readonly string[] = [
  'The {what}, which {happened} {day}, {is the worst in {region} since {year}|shocked the country}.',
  'The {also} {forced {moved} people to leave their homes|left {moved} people without shelter}.',
  '{minister} visited {town} and called it a “{adj} day for {country}”.',
  'The cause is {not known|under investigation}; early reports spoke of {cause}.',
  'It was not clear {at first|on the day} how many people had been {at|inside|near} the {spot}.',
];

export const ANGLES: readonly Angle[] = [
  {
    headings: ['Rescue Work Goes On', 'A Night of Searching', 'Hospitals Under Strain', 'The First Hours'],
    sentences: [
      'The {hospital} {admitted|took in} {injured} people, {fewer} of them in {critical|serious|stable} condition.',
      'Rescuers from {other-town} and {other-town} {verbed} the {noun} with {a|one} {machine} and {number} {nouns}.',
      'Relatives waited behind {the cordon|a rope} in {street} for lists of names.',
      '“{saying},” said {witness}, {a-trade} who lives {opposite|behind} the {spot}.',
      'The search was {broken off|suspended} at {clock} because of {wind|rain|the danger of another {what}}.',
      'Blood donors queued until {clock}; the {institute} later asked them to {come back|stay away}.',
      '{chief} said that {missing} people were {missing|unaccounted for}, {number} fewer than in the morning.',
      'A {topic} was found {number} metres from the {room}, {adverb} {verbed} by the {what}.',
      'Volunteers {adverb} {verbed} {nouns} and {nouns} in a {adj} hall lent by the {company}.',
      'A banner over {street} read “{slogan}”, and somebody had left a crate of {brand} {food} beneath it.',
    ],
  },
  {
    headings: ['The Investigation', 'What Investigators Know', 'Questions Over Safety', 'Why Did It Happen?'],
    sentences: [
      '{chief} said that {held} had been {detained|questioned} and that {number} {nouns} were {secured|sealed}.',
      'The {agency} is looking at {cause} as one of {number} possible causes.',
      'A report of {month} {year} had {verbed} the {topic} and called the {noun} “{adj}”.',
      '{expert} of the {institute} said the {topic} {should have been {verbed}|had never been {verbed}} before the {what}.',
      'Records {seen by {outlet}|shown in court} {list|name} {number} {nouns} that were {adverb} {verbed} after {year}.',
      'The {company} said it had {verbed} every {topic} {in time|as the law asks} and would {verb} with the {agency}.',
      'Prosecutors are {verbing} {nouns} from {number} {nouns}, among them a {adj} {machine}.',
      '“{saying},” {expert} said. “{saying}.”',
      'Neither the {topic} nor the {topic} had been {verbed} since {year}, according to a {compound} survey.',
      'The {topic}, a {model} made by {brand}, carries the number {model} and was last {verbed} by {person-alone}.',
    ],
  },
  {
    headings: [
      'Political Fallout',
      'Pressure on the Government',
      'Parliament Divided',
      'Calls for Resignations',
    ],
    sentences: [
      '{minister} told parliament that the {ministry} would {verb} the {noun} within {number} months.',
      '{rival}, who leads the opposition, accused the government of {verbing} the {adj} {nouns} for years.',
      'A vote on the {noun} is expected on {weekday}; {number} members of the coalition have said they will abstain.',
      '{mayor} {rejected|welcomed} the proposal and asked for {money} for {nouns} and {nouns}.',
      'The {union} called the plan {adj} and {adj}, and said its members had {verbed} the same {nouns} in {year}.',
      'In a poll by the {institute}, {percent} of those asked {trusted|did not trust} the {ministry} to {verb} the {noun}.',
      'Demonstrators in {capital} carried {nouns} and pictures of the dead past the {compound} {noun}; their slogan was “{slogan}”.',
      '{minister} denied that the {ministry} had {verbed} a {adj} {noun} about the {site}.',
    ],
  },
  {
    headings: ['Victims Remembered', 'A Town in Mourning', 'Lives Cut Short', 'Names Read Aloud'],
    sentences: [
      'Among the dead {is|was} {person-alone}, {number}, {a-trade} from {other-town} who had come to {town} for a {noun}.',
      '“{saying},” said {relative}, whose {brother|sister|daughter|son|cousin} {worked|was} at the {spot}.',
      'Bells rang in {other-town} at {clock}, and {shops|schools} in {street} stayed {closed|shut}.',
      'A book of condolence at the {hospital} holds {count} {names|entries}, many of them in {other-script}.',
      '{person-alone} and {person-alone}, both {young|retired|local|volunteer} {nouns-people}, were buried side by side near {other-town}.',
      'A fund set up by the {company} has {collected|received} {money} in {number} days.',
      'Classmates laid {nouns} and a {colour} {noun} at the gate of the {spot}.',
      'Only {number} of the victims had been identified by {weekday}, the {agency} said.',
    ],
  },
  {
    headings: ['The Cost', 'Markets and Insurers', 'Business Counts Losses', 'Who Will Pay?'],
    sentences: [
      'Insurers put the damage at {money}; the {company} has cover for {money}.',
      'Shares of the {company} fell by {percent} to {number}.{number2} before trading was suspended.',
      '{count} jobs depend on the {spot}, most of them in {verbing} {nouns} and {nouns}.',
      'The price of {food} rose by {percent} in {other-town}, where {nouns} are {adj} since the {what}.',
      'A {compound} {noun} of {money} was {adverb} {verbed} by the {ministry} in {month}.',
      'Economists at the {institute} expect growth in {region} to slow by {percent} this year.',
      '{rival} asked why the {adj} {noun} had {verbed} {money} on {nouns}.',
      '{brand} and {brand}, the largest customers of the {company}, have {verbed} their {nouns} until {month}.',
      'Traders in {street} said they had lost {count} {nouns} and could not {verb} the rent.',
    ],
  },
  {
    headings: ['Reaction Abroad', 'Help From Neighbours', 'Condolences and Offers', 'An Old Border Dispute'],
    sentences: [
      'The government of {other-country} sent {number} {nouns-people} and a {machine}, which arrived {adverb}.',
      '{foreigner} expressed condolences and said that {other-country} “{verbed} with {country}”.',
      'Flags flew at half mast in {other-town}, {number} kilometres {beyond|from} the border.',
      'Consular officials are {verbing} for {number} citizens of {other-country} who have not {verbed} home.',
      'A {adj} agreement of {year} lets either side {verb} the other’s {nouns} in a disaster.',
      'The {outlet} wrote in {other-script} of a {adj} {noun} between {capital} and {other-town}.',
      'An offer of {count} {nouns} from {other-country} was {adverb} declined, {minister} said.',
    ],
  },
  {
    headings: ['A Long History', 'Warnings Went Unheard', 'How It Came to This', 'The {Site} Before'],
    sentences: [
      'The {site} opened in {old-year} and was {verbed} in {year} for {money}.',
      'It had been {verbed} {number} times, most recently in {month}, when a {adj} {topic} was {verbed}.',
      'A {what} of the same kind killed {number} people in {other-town} in {year}.',
      'In {year} {person-alone}, then {a-trade} at the {spot}, wrote to the {agency} about the {topic}.',
      'The {waterway} and the {adj} {nouns} along {street} {made|have made} the {spot} hard to {verb}.',
      '{expert} has studied the {topic} of {region} for {number} years and calls it “{adj} but {adj}”.',
      'Older residents remember the {noun} as {adj}: a {noun}, a {noun} and a {compound} {noun}.',
      'Plans to {verb} the {topic} were {verbed} after {year} and then {adverb} forgotten.',
    ],
  },
  {
    headings: ['In Court', 'Charges and Denials', 'The Defence Responds', 'A Trial Awaited'],
    sentences: [
      'The court in {town} {remanded|released} {held}; a hearing is set for the {ordinal} of {month}.',
      '{lawyer}, who represents the {company}, said that his client had {verbed} the {topic} and {verbed} the {agency}.',
      'The charges, which run to {count} pages, speak of {adj} {nouns} and a {adj} {topic}.',
      'A former {trade} told the court that {nouns} were {adverb} {verbed} before each inspection.',
      '“{saying},” said {lawyer} outside the court, where {relative} stood with a photograph.',
      'The file, {model}, names {person-alone} of {other-town} and the firm {brand} as witnesses.',
      'If convicted, the accused face up to {number} years in prison and a fine of {money}.',
      'The judge refused to {verb} a recording in which {witness} describes the {what}.',
      'Prosecutors withdrew {fewer} of {more} counts for want of {nouns}.',
    ],
  },
  {
    headings: ['What Comes Next', 'Rebuilding', 'New Rules Expected', 'The Road Ahead'],
    sentences: [
      'The {ministry} wants every {topic} {verbed} by {month} of next year.',
      'Rebuilding the {spot} will take {number} years and {money}, according to {mayor}.',
      'From {month}, {nouns} and {nouns} must be {verbed} by a {adj} {noun} of the {agency}.',
      'Residents of {street} meet on {weekday} to {verb} a {adj} {noun} and {verb} the {nouns}.',
      '{expert} warned that without {adj} {nouns} another {what} was {a matter of time|to be feared}.',
      'A {machine} of the {brand} company, {model}, is to {verb} the {nouns} from {weekday}.',
      'The {union} will {verb} its {nouns} and has asked {minister} for a {adj} {noun}.',
      'A memorial with {killed} {nouns} is to stand where the {room} {was|stood}.',
      'The {institute} is to publish its findings in {month}; the {company} has {number} weeks to {verb} them.',
    ],
  },
];

/** What people say, without quotation marks. */
export const SAYINGS: readonly string[] = [
  'We heard the {topic} go, and then nothing at all',
  'I have worked with {nouns} for {number} years and have never seen a {noun} like it',
  'Nobody told us that the {topic} was {adj}',
  'They {verbed} the {nouns} and forgot the people',
  'We want {nouns}, not {nouns}',
  'It was {adj}, it was {adj}, and it could have been prevented',
  'My neighbour ran back for the {noun} and did not come out again',
  'You could not see the {noun} in front of you',
  'This {noun} must be {verbed}, whatever it costs',
  'The {topic} is only the beginning of the {noun}',
  'We will not {verb} until the last {noun} has been {verbed}',
  'If the {topic} had been {verbed} in {year}, we would not be standing here',
  'There were {number} of us in the {room} and one {noun}',
  'Every {noun} in this town knew about the {topic}',
  'I gave them water and a {noun}, since that was all I had',
  'These {nouns} are {adj}, and I will say so under oath',
  'Our {nouns} are with everyone who has lost a {noun}',
  'For {number} minutes we did not know whether it was a {noun} or a {what}',
];
