import { describe, expect, test } from 'vitest';
import { deriveFigures } from '#pipeline/derive/figures.ts';

/** A sentence, then its figures: kind, bound, value (`-` for none) and words. */
type Row = readonly [string, ...string[]];

const found = (text: string): string[] =>
  deriveFigures([{ text }]).map(
    ({ kind, bound, value, words }) => `${kind} ${bound} ${value ?? '-'}: ${words}`,
  );

const tables: Record<string, readonly Row[]> = {
  killed: [
    [
      'At least 60 people were killed when a ferry capsized in the strait.',
      'killed at-least 60: At least 60 people were killed',
    ],
    [
      'Three people, including the gunman, were killed at a shopping centre on Tuesday.',
      'killed exact 3: Three people, including the gunman, were killed',
    ],
    ['Twelve miners died after a roof collapsed.', 'killed exact 12: Twelve miners died'],
    [
      'No fewer than 18 pilgrims perished on the road.',
      'killed at-least 18: No fewer than 18 pilgrims perished',
    ],
    ['The death toll rose to 31 on Thursday.', 'killed exact 31: death toll rose to 31'],
    [
      'The death toll from the cyclone stands at 412.',
      'killed exact 412: death toll from the cyclone stands at 412',
    ],
    ['Twelve bodies were recovered from the river.', 'killed exact 12: Twelve bodies'],
    ['Divers have recovered nine bodies.', 'killed exact 9: nine bodies'],
    ['One hundred and forty-four people died.', 'killed exact 144: One hundred and forty-four people died'],
    ['The mayor said 17 people lost their lives.', 'killed exact 17: 17 people lost their lives'],
    ['The crash cost 12 lives.', 'killed exact 12: 12 lives'],
    ['The avalanche claimed 12 lives.', 'killed exact 12: 12 lives'],
    ['Officials confirmed 14 deaths.', 'killed exact 14: 14 deaths'],
    ['There were 14 fatalities.', 'killed exact 14: 14 fatalities'],
    ['Fourteen deaths have been reported.', 'killed exact 14: Fourteen deaths'],
    ['Two people were shot dead.', 'killed exact 2: Two people were shot dead'],
    ['A gunman shot dead three worshippers before fleeing.', 'killed exact 3: three worshippers'],
    [
      'The number of people killed in the flooding has risen to 67.',
      'killed exact 67: number of people killed in the flooding has risen to 67',
    ],
    ['The bombing brought the death toll to 19.', 'killed exact 19: death toll to 19'],
    ['Five suspected militants were killed.', 'killed exact 5: Five suspected militants were killed'],
    [
      'A family of five was killed when their car was swept away.',
      'killed exact 5: family of five was killed',
    ],
    ['All 12 people on board were killed.', 'killed exact 12: 12 people on board were killed'],
    ['The toll topped 18,000.', 'killed more-than 18000: toll topped 18,000'],
    [
      '"At least seven people were killed," the governor said.',
      'killed at-least 7: At least seven people were killed',
    ],
    [
      'The blast killed at least 22 people, most of them teenagers.',
      'killed at-least 22: at least 22 people',
    ],
    ['Twelve people were killed, three of them children.', 'killed exact 12: Twelve people were killed'],
    ['Of the 45 people on board, 12 were killed.', 'killed exact 12: 12 were killed'],
    ['Two of the passengers died.', 'killed exact 2: Two of the passengers died'],
    ['The gunman then killed himself and two hostages.', 'killed exact 2: two hostages'],
    ['He is accused of murdering eleven women.', 'killed exact 11: eleven women'],
    ['He has been charged with the murder of two students.', 'killed exact 2: two students'],
    ['The deaths of nine people have been confirmed.', 'killed exact 9: nine people'],
    ['The navy said the bodies of 11 sailors had been found.', 'killed exact 11: 11 sailors'],
    [
      'Eleven people travelling in a minibus died at the scene.',
      'killed exact 11: Eleven people travelling in a minibus died',
    ],
    [
      'Twelve people who were in the house were killed.',
      'killed exact 12: Twelve people who were in the house were killed',
    ],
    ['Twelve people who died in the crash have been named.', 'killed exact 12: Twelve people who died'],
    [
      'Seven workers — four welders and three engineers — were killed.',
      'killed exact 7: Seven workers — four welders and three engineers — were killed',
    ],
    [
      'At least 12, possibly more, were killed.',
      'killed at-least 12: At least 12, possibly more, were killed',
    ],
    [
      'At least a dozen people were killed, and many others wounded.',
      'killed at-least 12: At least a dozen people were killed',
    ],
    [
      'Two police officers were shot dead and a third wounded.',
      'killed exact 2: Two police officers were shot dead',
    ],
    [
      'Up to 80 people may still be trapped, and 14 are confirmed dead.',
      'killed exact 14: 14 are confirmed dead',
    ],
    ['The quake killed some 2,000 people.', 'killed about 2000: some 2,000 people'],
    ['A total of 38 people were killed.', 'killed exact 38: 38 people were killed'],
    ['Ten were killed instantly.', 'killed exact 10: Ten were killed'],
    ['So far, 14 people have died.', 'killed exact 14: 14 people have died'],
    ['At least three people are dead.', 'killed at-least 3: At least three people are dead'],
    ['Troops shot and killed four demonstrators.', 'killed exact 4: four demonstrators'],
    [
      'Authorities in the coastal city revised the death toll down to 118 from 132.',
      'killed exact 118: death toll down to 118',
    ],
    [
      'A lorry ploughed into a queue at a bus stop, killing two women and leaving a third fighting for her life.',
      'killed exact 2: two women',
    ],
    ['The blast, which killed nine workers, also damaged a nearby school.', 'killed exact 9: nine workers'],
    [
      'A bus carrying 52 pilgrims overturned, killing 19 of them and injuring the rest.',
      'killed exact 19: 19 of them',
    ],
    [
      'Up to 15 people were thought to have been killed.',
      'killed up-to 15: Up to 15 people were thought to have been killed',
    ],
    [
      'Close to 90 people lost their lives when the ferry went down.',
      'killed about 90: Close to 90 people lost their lives',
    ],
    [
      'Eleven members of the same family were killed.',
      'killed exact 11: Eleven members of the same family were killed',
    ],
    [
      'The crash left three people dead and another in a critical condition.',
      'killed exact 3: three people dead',
    ],
    [
      'Nearly two hundred people have been killed in three weeks of unrest.',
      'killed about 200: Nearly two hundred people have been killed',
    ],
    [
      'Two climbers have died and a third is missing after an avalanche on the north face.',
      'killed exact 2: Two climbers have died',
    ],
    ['Police shot dead two suspected robbers.', 'killed exact 2: two suspected robbers'],
    ['The mine owner confirmed that 29 miners had died.', 'killed exact 29: 29 miners had died'],
    [
      'It was not immediately clear how the fire, in which six children died, had started.',
      'killed exact 6: six children died',
    ],
    [
      'Seventeen tourists, including nine Germans and four Swedes, were among the 26 people killed.',
      'killed exact 26: 26 people killed',
    ],
    ['The parents of three girls killed in the fire spoke on Monday.', 'killed exact 3: three girls killed'],
    [
      'Twenty hostages were freed and three killed when commandos stormed the building.',
      'killed exact 3: three killed',
    ],
    ['Ten people have now died in the outbreak of violence.', 'killed exact 10: Ten people have now died'],
    [
      'At least 11 people were trampled to death.',
      'killed at-least 11: At least 11 people were trampled to death',
    ],
    [
      'In the worst incident, gunmen burst into a bar and shot nine people dead.',
      'killed exact 9: nine people dead',
    ],
    ['Health officials said three people died and 14 were poisoned.', 'killed exact 3: three people died'],
    [
      'About 30 people are believed to have been killed.',
      'killed about 30: About 30 people are believed to have been killed',
    ],
    [
      'Thirteen people — all from the same village — drowned when their boat sank.',
      'killed exact 13: Thirteen people — all from the same village — drowned',
    ],
    [
      'Seven people, all of them tourists from Japan, have died.',
      'killed exact 7: Seven people, all of them tourists from Japan, have died',
    ],
    [
      'At least 38 people, mostly women and children, died.',
      'killed at-least 38: At least 38 people, mostly women and children, died',
    ],
    ['Of the 20 people on board, four survived and 16 died.', 'killed exact 16: 16 died'],
    [
      "The toll from Monday's quake climbed past 2,000.",
      "killed more-than 2000: toll from Monday's quake climbed past 2,000",
    ],
    [
      'Torrential rain has killed at least 70 people in three provinces.',
      'killed at-least 70: at least 70 people',
    ],
    ['The avalanche buried a hotel, killing 29.', 'killed exact 29: killing 29'],
    ['By nightfall the count of dead stood at 51.', 'killed exact 51: count of dead stood at 51'],
    ['By nightfall the body count stood at 51.', 'killed exact 51: body count stood at 51'],
    [
      'The explosion killed three workers outright, and a fourth died later in hospital.',
      'killed exact 3: three workers',
    ],
    ['The man killed his wife and two sons before turning the gun on himself.', 'killed exact 2: two sons'],
    ['The accident, in which four people died, happened at 11pm.', 'killed exact 4: four people died'],
    ['He was one of 12 people who died in the fire.', 'killed exact 12: 12 people who died'],
    [
      'Ten people, four of them children, have been killed.',
      'killed exact 10: Ten people, four of them children, have been killed',
    ],
    [
      'Six people, including two who were children, were killed.',
      'killed exact 6: Six people, including two who were children, were killed',
    ],
    ['The crash killed the driver, 34, and three passengers.', 'killed exact 3: three passengers'],
    ['The youngest of the 14 dead was six.', 'killed exact 14: 14 dead'],
    ['Two men were pronounced dead at the scene.', 'killed exact 2: Two men were pronounced dead'],
    ['Two people were found dead in a flat.', 'killed exact 2: Two people were found dead'],
    [
      'At least an estimated 200 people were killed.',
      'killed at-least 200: At least an estimated 200 people were killed',
    ],
    ['The charred bodies of six people were found in the hold.', 'killed exact 6: six people'],
    [
      'Leaving at least 10 people, including four children, dead, the storm moved north.',
      'killed at-least 10: at least 10 people, including four children, dead',
    ],
    ['"Nine of my friends were killed," she said.', 'killed exact 9: Nine of my friends were killed'],
    ['A van hit a crowd, and five people were killed.', 'killed exact 5: five people were killed'],
    [
      'Gunmen shot dead at least four people and abducted a dozen more.',
      'killed at-least 4: at least four people',
    ],
    [
      'The bomb went off as worshippers left the mosque, and killed at least 18.',
      'killed at-least 18: killed at least 18',
    ],
    [
      'Two construction workers fell to their deaths.',
      'killed exact 2: Two construction workers fell to their deaths',
    ],
    ['Five people were burnt to death.', 'killed exact 5: Five people were burnt to death'],
    [
      'Eight of the 12 people on the boat drowned.',
      'killed exact 8: Eight of the 12 people on the boat drowned',
    ],
    ['As of Friday, 74 people had died.', 'killed exact 74: 74 people had died'],
    ['The ministry reported nine new deaths.', 'killed exact 9: nine new deaths'],
    [
      'Police confirmed that two of the attackers were killed.',
      'killed exact 2: two of the attackers were killed',
    ],
    ['The 15-strong crew were safe, but two passengers drowned.', 'killed exact 2: two passengers drowned'],
    [
      'On 23 September, 28 bodies of alleged peasants were found near the town.',
      'killed exact 28: 28 bodies',
    ],
    [
      'The minister was killed near his home, along with two of his bodyguards.',
      'killed exact 2: two of his bodyguards',
    ],
    ['The gunman shot 32 people to death before killing himself.', 'killed exact 32: 32 people to death'],
    ['We have one confirmed fatality.', 'killed exact 1: one confirmed fatality'],
    ['The toll is now 31, up from 12 dead on Friday.', 'killed exact 31: toll is now 31'],
    ['Six children survived the crash; the other 61 passengers died.', 'killed exact 61: 61 passengers died'],
    ['Three people were shot, one of whom later died.', 'killed exact 1: one of whom later died'],
    ['The inn, built in 1912, burnt down, leaving three guests dead.', 'killed exact 3: three guests dead'],
    [
      'The attack, the worst in years, left 139 dead and more than 100 in hospital.',
      'killed exact 139: 139 dead',
    ],
    [
      'A staggering 312 people have been confirmed dead.',
      'killed exact 312: 312 people have been confirmed dead',
    ],
    ['The clash led to the demise of 12 soldiers.', 'killed exact 12: 12 soldiers'],
    [
      'The toll, which had earlier stood at 45, has since climbed to 63.',
      'killed exact 63: toll, which had earlier stood at 45, has since climbed to 63',
    ],
    ['The violence has seen 14 people lose their lives.', 'killed exact 14: 14 people lose their lives'],
    [
      'With the death toll now exceeding 1,000, aid agencies asked for help.',
      'killed more-than 1000: death toll now exceeding 1,000',
    ],
    [
      'The quake killed more than 2,900, making it the deadliest since 1960, when 12,000 died.',
      'killed more-than 2900: killed more than 2,900',
    ],
  ],
  injured: [
    [
      'As many as 40 passengers were hurt when two trams collided.',
      'injured up-to 40: As many as 40 passengers were hurt',
    ],
    ['Nearly 300 people were injured in the stampede.', 'injured about 300: Nearly 300 people were injured'],
    [
      'Fewer than 10 people were hurt, the fire service said.',
      'injured fewer-than 10: Fewer than 10 people were hurt',
    ],
    ['Dozens of worshippers were wounded.', 'injured vague -: Dozens of worshippers were wounded'],
    ['Scores were injured in the crush.', 'injured vague -: Scores were injured'],
    [
      'A handful of spectators suffered minor injuries.',
      'injured vague -: A handful of spectators suffered minor injuries',
    ],
    ['Another five people were injured.', 'injured exact 5: five people were injured'],
    [
      'Forty people were taken to hospital with minor injuries.',
      'injured exact 40: Forty people were taken to hospital with minor injuries',
    ],
    ['The number of injured rose to 120.', 'injured exact 120: number of injured rose to 120'],
    ['It said 248 injuries had been reported.', 'injured exact 248: 248 injuries'],
    ['The explosion injured 17 people, five of them seriously.', 'injured exact 17: 17 people'],
    ['The blaze killed a firefighter and injured four others.', 'injured exact 4: four others'],
    ['More than a dozen people were wounded.', 'injured more-than 12: More than a dozen people were wounded'],
    ['Half a dozen people were injured.', 'injured exact 6: Half a dozen people were injured'],
    [
      'Twenty people have been hospitalised with burns.',
      'injured exact 20: Twenty people have been hospitalised with burns',
    ],
    [
      'Forty passengers were treated for smoke inhalation.',
      'injured exact 40: Forty passengers were treated for smoke inhalation',
    ],
    ['Officials put the number of injured at 230.', 'injured exact 230: number of injured at 230'],
    [
      'More than 40 people, many of them schoolchildren, were injured when the stand collapsed.',
      'injured more-than 40: More than 40 people, many of them schoolchildren, were injured',
    ],
    [
      'A 17-year-old gunman opened fire in a school canteen, wounding six pupils and a teacher.',
      'injured exact 6: six pupils',
    ],
    ['Hundreds more were injured.', 'injured vague -: Hundreds more were injured'],
    [
      'Just over 60 people were injured, three seriously.',
      'injured more-than 60: Just over 60 people were injured',
    ],
    [
      'Five firefighters suffered smoke inhalation.',
      'injured exact 5: Five firefighters suffered smoke inhalation',
    ],
    [
      'Hospital officials said 18 people had been brought in with gunshot wounds.',
      'injured exact 18: 18 people had been brought in with gunshot wounds',
    ],
    ['The dead included five children, and 22 people were hurt.', 'injured exact 22: 22 people were hurt'],
    ['Nobody has been arrested, but 40 people were injured.', 'injured exact 40: 40 people were injured'],
    ['A further 17 people were injured, six critically.', 'injured exact 17: 17 people were injured'],
    ['The attack wounded as many as two dozen people.', 'injured up-to 24: as many as two dozen people'],
    ['A policeman was killed and seven others wounded.', 'injured exact 7: seven others wounded'],
    [
      'Some 40 demonstrators were injured, two of them seriously, when police used batons.',
      'injured about 40: Some 40 demonstrators were injured',
    ],
    [
      'Fifteen others were taken to hospital with burns.',
      'injured exact 15: Fifteen others were taken to hospital with burns',
    ],
    ['She is among the 30 passengers who were injured.', 'injured exact 30: 30 passengers who were injured'],
    ['Officials said 34 of the 51 injured had been sent home.', 'injured exact 51: 51 injured'],
    [
      'Ambulance crews took 18 people to hospital with burns.',
      'injured exact 18: 18 people to hospital with burns',
    ],
    ['A passer-by and two policemen were wounded.', 'injured exact 2: two policemen were wounded'],
    [
      'Around a dozen demonstrators were lightly injured, organisers said.',
      'injured about 12: Around a dozen demonstrators were lightly injured',
    ],
    ['About 40 were treated for shock.', 'injured about 40: About 40 were treated for shock'],
    ['No more than five people were hurt.', 'injured up-to 5: No more than five people were hurt'],
    ['The blast resulted in two injuries and heavy damage.', 'injured exact 2: two injuries'],
    ['The attack led to the injury of six people.', 'injured exact 6: six people'],
    ['The assault resulted in 18 officers hurt, the statement said.', 'injured exact 18: 18 officers hurt'],
    [
      'Two residents were taken to the hospital due to smoke inhalation.',
      'injured exact 2: Two residents were taken to the hospital due to smoke inhalation',
    ],
    [
      'The six were being treated for broken bones and cuts.',
      'injured exact 6: six were being treated for broken bones and cuts',
    ],
    [
      'Fifteen others with less severe injuries were rushed to other hospitals.',
      'injured exact 15: Fifteen others with less severe injuries',
    ],
    ['Three of the 15 people who were hurt remain in hospital.', 'injured exact 15: 15 people who were hurt'],
    ['The blast injured 38, most of them lightly.', 'injured exact 38: injured 38'],
  ],
  detained: [
    [
      'Security agencies have detained a dozen suspects after the raid.',
      'detained exact 12: a dozen suspects',
    ],
    [
      'About two dozen protesters were arrested outside parliament.',
      'detained about 24: About two dozen protesters were arrested',
    ],
    ['Eight people are in custody.', 'detained exact 8: Eight people are in custody'],
    ['Police have two men in custody.', 'detained exact 2: two men in custody'],
    ['Police announced the arrest of six men.', 'detained exact 6: six men'],
    ['Police said they had arrested 34 people for throwing stones.', 'detained exact 34: 34 people'],
    [
      'Thirty-four protesters, among them six students, were taken into custody.',
      'detained exact 34: Thirty-four protesters, among them six students, were taken into custody',
    ],
    [
      'The two men were remanded in custody until 4 June.',
      'detained exact 2: two men were remanded in custody',
    ],
    [
      'Several hundred people were detained during the march.',
      'detained vague -: Several hundred people were detained',
    ],
    ['One man was arrested and two others were being questioned.', 'detained exact 1: One man was arrested'],
    ['He was one of 12 people arrested on Saturday.', 'detained exact 12: 12 people arrested'],
    ['Six suspects are in custody and two more are on the run.', 'detained exact 6: Six suspects'],
    ['The number of arrests rose to 212.', 'detained exact 212: number of arrests rose to 212'],
    ['More than 100 were arrested.', 'detained more-than 100: More than 100 were arrested'],
    ['Police made more than 100 arrests.', 'detained more-than 100: more than 100 arrests'],
    ['Two men, 24 and 31, were arrested.', 'detained exact 2: Two men, 24 and 31, were arrested'],
    ['Seven arrests were made.', 'detained exact 7: Seven arrests'],
    ['Forty people remain in custody.', 'detained exact 40: Forty people remain in custody'],
    ['Riot police used tear gas, arresting 40.', 'detained exact 40: arresting 40'],
    ['Police rounded up some 150 people overnight.', 'detained about 150: some 150 people'],
    ['Police made several hundred arrests.', 'detained vague -: several hundred arrests'],
    [
      'A police spokesman put the number of people detained at "more than 240".',
      'detained more-than 240: number of people detained at "more than 240',
    ],
    [
      'Police have caught two more men, bringing the number of people held to seven.',
      'detained exact 7: number of people held to seven',
    ],
    ['Rebel fighters said they had captured 15 soldiers.', 'detained exact 15: 15 soldiers'],
  ],
  charged: [
    [
      'In the harbour town, four men have been charged in connection with the robbery.',
      'charged exact 4: four men have been charged',
    ],
    [
      'Two brothers, aged 19 and 23, have been charged with arson.',
      'charged exact 2: Two brothers, aged 19 and 23, have been charged',
    ],
    [
      'Prosecutors have charged nine police officers with manslaughter.',
      'charged exact 9: nine police officers',
    ],
    ['The ambush killed two men and a woman.', 'killed exact 2: two men'],
    ['Two men and a dog were rescued.', 'rescued exact 2: Two men and a dog were rescued'],
    [
      'Four people aged between 19 and 25 have been charged.',
      'charged exact 4: Four people aged between 19 and 25 have been charged',
    ],
    [
      'The two, who cannot be named, were charged with affray.',
      'charged exact 2: two, who cannot be named, were charged',
    ],
  ],
  suspects: [
    ['Police are searching for four suspects.', 'suspects exact 4: four suspects'],
    ['Detectives are hunting three alleged accomplices.', 'suspects exact 3: three alleged accomplices'],
    ['Police said seven suspects had been identified.', 'suspects exact 7: seven suspects'],
    ['The eight suspects appeared in court on Wednesday.', 'suspects exact 8: eight suspects'],
    ['Two suspects fled the scene.', 'suspects exact 2: Two suspects'],
    ['Police want to question four suspects who will be charged later.', 'suspects exact 4: four suspects'],
  ],
  missing: [
    ['Some 60 villagers are still missing.', 'missing about 60: Some 60 villagers are still missing'],
    [
      'More than 50 people are unaccounted for.',
      'missing more-than 50: More than 50 people are unaccounted for',
    ],
    ['Six climbers went missing in the storm.', 'missing exact 6: Six climbers went missing'],
    ['Five people are missing, feared dead.', 'missing exact 5: Five people are missing'],
    ['With 200 people still missing, crews worked overnight.', 'missing exact 200: 200 people still missing'],
    ['Two people remain missing.', 'missing exact 2: Two people remain missing'],
    [
      'Two people remained in hospital on Sunday and four were missing.',
      'missing exact 4: four were missing',
    ],
    [
      'Three Britons, two Germans and an Irishman are among 18 people missing.',
      'missing exact 18: 18 people missing',
    ],
    [
      'Heavy rain caused a landslide that swept away a village, with 38 people missing.',
      'missing exact 38: 38 people missing',
    ],
  ],
  displaced: [
    [
      'Roughly 4,500 residents were evacuated from the valley.',
      'displaced about 4500: Roughly 4,500 residents were evacuated',
    ],
    [
      'An estimated 20,000 people have been displaced by the fighting.',
      'displaced about 20000: An estimated 20,000 people have been displaced',
    ],
    [
      'Hundreds of thousands of people have fled their homes.',
      'displaced vague -: Hundreds of thousands of people have fled their homes',
    ],
    [
      'About 1.2 million people were displaced.',
      'displaced about 1200000: About 1.2 million people were displaced',
    ],
    [
      'The fire forced 300 people to flee their homes.',
      'displaced exact 300: 300 people to flee their homes',
    ],
    [
      'More than 3,000 people were forced from their homes.',
      'displaced more-than 3000: More than 3,000 people were forced from their homes',
    ],
    ['The storm left 5,000 people homeless.', 'displaced exact 5000: 5,000 people homeless'],
    ['Officers evacuated about 400 people from the stadium.', 'displaced about 400: about 400 people'],
    ['Thousands fled as the volcano erupted.', 'displaced vague -: Thousands fled'],
    [
      'Some 2.3 million people have been driven from their homes since the rains began last week.',
      'displaced about 2300000: Some 2.3 million people have been driven from their homes',
    ],
    [
      'Over a thousand people were evacuated from hotels along the shore.',
      'displaced more-than 1000: Over a thousand people were evacuated',
    ],
    [
      'Sixty-six thousand people have been left homeless.',
      'displaced exact 66000: Sixty-six thousand people have been left homeless',
    ],
    [
      'At least 35,000 people have fled to neighbouring Uganda.',
      'displaced at-least 35000: At least 35,000 people have fled',
    ],
    [
      'Thousands were forced to leave their homes.',
      'displaced vague -: Thousands were forced to leave their homes',
    ],
    [
      'Thousands of people spent the night outdoors, and 2,500 were evacuated.',
      'displaced exact 2500: 2,500 were evacuated',
    ],
    [
      'More than 1,000 people lost their homes.',
      'displaced more-than 1000: More than 1,000 people lost their homes',
    ],
    [
      'The fighting has displaced more than half a million people.',
      'displaced more-than 500000: more than half a million people',
    ],
    ['The 60-plus passengers were evacuated.', 'displaced at-least 60: 60-plus passengers were evacuated'],
    ['1.3m people have been displaced.', 'displaced exact 1300000: 1.3m people have been displaced'],
    [
      'Four hundred and seventy people were evacuated.',
      'displaced exact 470: Four hundred and seventy people were evacuated',
    ],
    [
      'Thick smoke forced the evacuation of close to a dozen neighbors.',
      'displaced about 12: close to a dozen neighbors',
    ],
  ],
  rescued: [
    ['Rescuers pulled three people alive from the rubble.', 'rescued exact 3: three people alive'],
    ['Twenty-five people were rescued from the roof.', 'rescued exact 25: Twenty-five people were rescued'],
    ['Coastguards rescued 45 migrants from a dinghy.', 'rescued exact 45: 45 migrants'],
    [
      'Ninety-four people were pulled alive from the wreckage of the train.',
      'rescued exact 94: Ninety-four people were pulled alive',
    ],
    [
      'Around 700 villagers were moved to safety before the dam gave way.',
      'rescued about 700: Around 700 villagers were moved to safety',
    ],
    [
      'Four of the five crew were rescued by helicopter; the captain is missing.',
      'rescued exact 4: Four of the five crew were rescued',
    ],
    ['The fire service rescued eight people, two of them by ladder.', 'rescued exact 8: eight people'],
    ['Rescuers saved 11 people from the sinking trawler.', 'rescued exact 11: 11 people'],
    [
      'A total of 1,347 people were rescued over the weekend.',
      'rescued exact 1347: 1,347 people were rescued',
    ],
    ['Fire crews led 60 residents to safety.', 'rescued exact 60: 60 residents to safety'],
    [
      'Firefighters rescued a woman and two children from an upstairs window.',
      'rescued exact 2: two children',
    ],
    [
      'More than 100 hikers were airlifted to safety.',
      'rescued more-than 100: More than 100 hikers were airlifted to safety',
    ],
    ['Twelve people had to be rescued from the cliff.', 'rescued exact 12: Twelve people had to be rescued'],
    ['A record 1,200 people were rescued.', 'rescued exact 1200: 1,200 people were rescued'],
    ['Fifteen crew were rescued.', 'rescued exact 15: Fifteen crew were rescued'],
  ],
  'several figures in one sentence': [
    [
      'An explosion at a fireworks depot claimed the lives of at least 60 people, including children, and wounded 115 others.',
      'killed at-least 60: at least 60 people',
      'injured exact 115: 115 others',
    ],
    [
      'The landslide left over 137 dead and more than 180 injured.',
      'killed more-than 137: over 137 dead',
      'injured more-than 180: more than 180 injured',
    ],
    [
      'A gas blast tore through the market, killing 144 and injuring hundreds.',
      'killed exact 144: killing 144',
      'injured vague -: injuring hundreds',
    ],
    [
      'The bus plunged into a ravine, leaving one dead and three wounded.',
      'killed exact 1: one dead',
      'injured exact 3: three wounded',
    ],
    [
      'Floods in the south have killed 31 people and displaced 1,200.',
      'killed exact 31: 31 people',
      'displaced exact 1200: displaced 1,200',
    ],
    [
      'Floods in the south have killed 31 people and displaced 1 200 others.',
      'killed exact 31: 31 people',
      'displaced exact 1200: 1 200 others',
    ],
    [
      'Police said 12 people were killed and 40 wounded.',
      'killed exact 12: 12 people were killed',
      'injured exact 40: 40 wounded',
    ],
    [
      'The official toll now stands at 27 dead and 90 injured.',
      'killed exact 27: 27 dead',
      'injured exact 90: 90 injured',
    ],
    [
      'The shooting left two dead, killing a guard and wounding five others.',
      'killed exact 2: two dead',
      'injured exact 5: five others',
    ],
    [
      'The attack killed two and injured five others.',
      'killed exact 2: killed two',
      'injured exact 5: five others',
    ],
    [
      'Two women and three children were killed.',
      'killed exact 2: Two women and three children were killed',
      'killed exact 3: three children were killed',
    ],
    [
      'Police arrested 12 people and charged three of them.',
      'detained exact 12: 12 people',
      'charged exact 3: three of them',
    ],
    [
      'Two people were killed in Kabul and three in Herat.',
      'killed exact 2: Two people were killed',
      'killed exact 3: three',
    ],
    [
      'One person was killed and two were injured.',
      'killed exact 1: One person was killed',
      'injured exact 2: two were injured',
    ],
    ['One died and 11 were hurt.', 'killed exact 1: One died', 'injured exact 11: 11 were hurt'],
    [
      'India reported 360 killed and 900 injured.',
      'killed exact 360: 360 killed',
      'injured exact 900: 900 injured',
    ],
    [
      'Six people were arrested and charged with riot.',
      'detained exact 6: Six people were arrested and charged',
      'charged exact 6: Six people were arrested and charged',
    ],
    [
      'Forty were hurt, three of whom later died.',
      'injured exact 40: Forty were hurt',
      'killed exact 3: three of whom later died',
    ],
    [
      'Rescue teams have recovered 14 bodies and are searching for eight missing fishermen.',
      'killed exact 14: 14 bodies',
      'missing exact 8: eight missing fishermen',
    ],
    [
      'The provincial governor said the number of dead had climbed to 83, with 12 people still unaccounted for.',
      'killed exact 83: number of dead had climbed to 83',
      'missing exact 12: 12 people still unaccounted for',
    ],
    [
      'At least one person was killed and more than a dozen others were hurt in the pile-up.',
      'killed at-least 1: At least one person was killed',
      'injured more-than 12: more than a dozen others were hurt',
    ],
    [
      '"We have 23 dead and at least 70 injured," the hospital director said.',
      'killed exact 23: 23 dead',
      'injured at-least 70: at least 70 injured',
    ],
    [
      'In all, 16 passengers and two crew members died.',
      'killed exact 16: 16 passengers and two crew members died',
      'killed exact 2: two crew members died',
    ],
    [
      'The flames killed seven people as they slept, and 15 more were treated for burns.',
      'killed exact 7: seven people',
      'injured exact 15: 15 more were treated for burns',
    ],
    [
      'The rebels said they had killed 30 soldiers; the army put the figure at four dead and 11 wounded.',
      'killed exact 30: 30 soldiers',
      'killed exact 4: four dead',
      'injured exact 11: 11 wounded',
    ],
    [
      'The collapse of a stand killed 12 and injured more than 50.',
      'killed exact 12: killed 12',
      'injured more-than 50: injured more than 50',
    ],
    [
      'At 6am, police raided three houses and detained five men and two women.',
      'detained exact 5: five men',
      'detained exact 2: two women',
    ],
    [
      'The storm has claimed at least 24 lives and made 10,000 people homeless.',
      'killed at-least 24: at least 24 lives',
      'displaced exact 10000: 10,000 people homeless',
    ],
    [
      'The strike killed at least 15 people, among them two journalists, and wounded dozens.',
      'killed at-least 15: at least 15 people',
      'injured vague -: wounded dozens',
    ],
    [
      'In Lisbon, four demonstrators and two police officers were slightly hurt.',
      'injured exact 4: four demonstrators and two police officers were slightly hurt',
      'injured exact 2: two police officers were slightly hurt',
    ],
    [
      'Flooding killed 16 in the north and 9 in the south.',
      'killed exact 16: killed 16',
      'killed exact 9: 9',
    ],
    [
      'Three of the four suspects have been arrested.',
      'detained exact 3: Three of the four suspects',
      'suspects exact 4: four suspects',
    ],
    [
      'The ministry said 4,600 people had been evacuated, and that 11 were missing.',
      'displaced exact 4600: 4,600 people had been evacuated',
      'missing exact 11: 11 were missing',
    ],
    [
      'Four people were killed and 20 injured, 8 of them seriously.',
      'killed exact 4: Four people were killed',
      'injured exact 20: 20 injured',
    ],
    [
      'Officials reported 12 dead in the capital and 30 in the provinces.',
      'killed exact 12: 12 dead',
      'killed exact 30: 30',
    ],
    [
      'The death of one worker and injuries to three others are being investigated.',
      'killed exact 1: one worker',
      'injured exact 3: three others',
    ],
    [
      'It said 17 rebels and three soldiers had been killed in clashes.',
      'killed exact 17: 17 rebels and three soldiers had been killed',
      'killed exact 3: three soldiers had been killed',
    ],
    [
      'The clashes left 17 rebels and three soldiers dead.',
      'killed exact 17: 17 rebels and three soldiers dead',
      'killed exact 3: three soldiers dead',
    ],
    [
      'The clashes resulted in the deaths of 17 rebels and three soldiers.',
      'killed exact 17: 17 rebels',
      'killed exact 3: three soldiers',
    ],
    [
      'Police have arrested nine rioters, including the three alleged ringleaders.',
      'detained exact 9: nine rioters',
      'suspects exact 3: three alleged ringleaders',
    ],
    [
      'Two suspects from the port have been charged, together with five alleged helpers.',
      'charged exact 2: Two suspects',
      'charged exact 5: five alleged helpers',
    ],
    [
      'Five tourists were swept out to sea; three were rescued and two drowned.',
      'rescued exact 3: three were rescued',
      'killed exact 2: two drowned',
    ],
    [
      'Around 20 looters were rounded up, four of whom have been charged.',
      'detained about 20: Around 20 looters were rounded up',
      'charged exact 4: four of whom have been charged',
    ],
    [
      'The protests have seen more than 900 people arrested and at least 22 killed.',
      'detained more-than 900: more than 900 people arrested',
      'killed at-least 22: at least 22 killed',
    ],
    [
      'The storm claimed 58 lives, with upwards of 300 people wounded.',
      'killed exact 58: 58 lives',
      'injured more-than 300: upwards of 300 people wounded',
    ],
  ],
  ranges: [
    [
      'Between 20 and 30 people were killed in the blaze, officials said.',
      'killed at-least 20: Between 20 and 30 people were killed',
      'killed up-to 30: Between 20 and 30 people were killed',
    ],
    [
      'Between 1.1 and 1.5 million people were displaced.',
      'displaced at-least 1100000: Between 1.1 and 1.5 million people were displaced',
      'displaced up-to 1500000: Between 1.1 and 1.5 million people were displaced',
    ],
  ],
  headlines: [
    ['Blast kills 12 in Kabul', 'killed exact 12: kills 12'],
    [
      'At Least 12 Killed, 40 Injured in Kabul Blast',
      'killed at-least 12: At Least 12 Killed',
      'injured exact 40: 40 Injured',
    ],
    [
      'Death Toll in Mexico Earthquake Rises Above 200',
      'killed more-than 200: Death Toll in Mexico Earthquake Rises Above 200',
    ],
    ['Gunmen kill 15 in northern Nigeria', 'killed exact 15: kill 15'],
    [
      'Four dead, 17 hurt as tornado hits Ohio town',
      'killed exact 4: Four dead',
      'injured exact 17: 17 hurt',
    ],
    ['TWO DEAD IN HOUSE FIRE', 'killed exact 2: TWO DEAD'],
    ['Six Arrested After Clashes Outside Embassy', 'detained exact 6: Six Arrested'],
    ["'Dozens dead' after bridge collapse", 'killed vague -: Dozens dead'],
    ['Bridge collapse: 43 dead, 16 injured', 'killed exact 43: 43 dead', 'injured exact 16: 16 injured'],
    ['Sinkhole swallows bus; five missing', 'missing exact 5: five missing'],
    [
      'At least 8 people dead, dozens injured in nightclub fire',
      'killed at-least 8: At least 8 people dead',
      'injured vague -: dozens injured',
    ],
    ['Boat sinks off the cape; 12 bodies found', 'killed exact 12: 12 bodies'],
    [
      'Mud buries village: 60 killed, hundreds missing',
      'killed exact 60: 60 killed',
      'missing vague -: hundreds missing',
    ],
  ],
  'what looks like an earlier count and is none': [
    ['Police initially arrested 12 people.', 'detained exact 12: 12 people'],
    ['Twelve people were initially detained.', 'detained exact 12: Twelve people were initially detained'],
    [
      'Earlier, three people were killed in the east of the city.',
      'killed exact 3: three people were killed',
    ],
    ['Earlier on Tuesday, gunmen killed three soldiers.', 'killed exact 3: three soldiers'],
    ['The virus, first reported in March, has killed 12 people.', 'killed exact 12: 12 people'],
    ['The ministry said 12 had died, revising an earlier toll of 7.', 'killed exact 12: 12 had died'],
    ['The toll was revised down from 31 to 28.', 'killed exact 28: toll was revised down from 31 to 28'],
    ['Twelve people died, not 15 as first reported.', 'killed exact 12: Twelve people died'],
    [
      'Authorities corrected the number of injured from 72 to 60.',
      'injured exact 60: number of injured from 72 to 60',
    ],
    ['The number of dead was put at 12.', 'killed exact 12: number of dead was put at 12'],
    ['The toll first passed 40 on Monday.', 'killed more-than 40: toll first passed 40'],
    ['The report said 12 people had died.', 'killed exact 12: 12 people had died'],
    ['Two people were killed at first light.', 'killed exact 2: Two people were killed'],
    ['Police said early on Monday that 12 people had died.', 'killed exact 12: 12 people had died'],
  ],
  'those who are there, and not only provided for': [
    ['The stadium is sheltering 250 evacuees.', 'displaced exact 250: 250 evacuees'],
    ['The school is housing 300 displaced people.', 'displaced exact 300: 300 displaced people'],
    ['Hotels took in 700 evacuees.', 'displaced exact 700: 700 evacuees'],
    ['The jail holds 300 detainees.', 'detained exact 300: 300 detainees'],
    ['Doctors were able to treat 40 wounded people.', 'injured exact 40: 40 wounded people'],
    ['Police want to question four suspects.', 'suspects exact 4: four suspects'],
    ['Nurses cared for 60 wounded soldiers.', 'injured exact 60: 60 wounded soldiers'],
  ],
  'what is said, and more than claimed': [
    ['The group claimed responsibility for the attack that killed 12 people.', 'killed exact 12: 12 people'],
    ['The group claimed responsibility for killing 12 people.', 'killed exact 12: 12 people'],
    [
      'The fire claimed 12 lives and injured 40 people.',
      'killed exact 12: 12 lives',
      'injured exact 40: 40 people',
    ],
    [
      'The fire claimed the lives of 12 people and injured 40.',
      'killed exact 12: 12 people',
      'injured exact 40: injured 40',
    ],
    ['The army said it had killed 12 militants.', 'killed exact 12: 12 militants'],
    ['Witnesses said 12 people were killed.', 'killed exact 12: 12 people were killed'],
    ['Officials confirmed the report: 12 people were killed.', 'killed exact 12: 12 people were killed'],
    ['The reports were unconfirmed, but 12 people were killed.', 'killed exact 12: 12 people were killed'],
  ],
  'one more who is not of the count': [
    ['The blast hit the mayor and 12 people were killed.', 'killed exact 12: 12 people were killed'],
    ['The mayor and 12 others were killed.', 'killed exact 12: 12 others were killed'],
    ['A wall fell and three children died.', 'killed exact 3: three children died'],
    ['A couple of people were injured.', 'injured vague -: A couple of people were injured'],
    ['The man killed two boys and their mother fled.', 'killed exact 2: two boys'],
  ],
  'a year that is not of the count': [
    ['The attack, the worst since 2019, killed 14 people.', 'killed exact 14: 14 people'],
    ['The bridge, built in 1967, collapsed on Monday and killed 14 people.', 'killed exact 14: 14 people'],
    [
      'Fourteen people were killed when the bridge, built in 1967, collapsed.',
      'killed exact 14: Fourteen people were killed',
    ],
    ['A fire at the hotel, which opened in 2012, killed 14 people.', 'killed exact 14: 14 people'],
    ['The hotel (opened in 2012) burned down, killing 14.', 'killed exact 14: killing 14'],
  ],
  'what is no exception, other event or part': [
    ['Only two people were injured.', 'injured exact 2: two people were injured'],
    ['Nobody but the driver knew that two people were injured.', 'injured exact 2: two people were injured'],
    ['All 40 died.', 'killed exact 40: 40 died'],
    ['Another bomb killed three people minutes later.', 'killed exact 3: three people'],
    ['A second bomb killed three rescuers.', 'killed exact 3: three rescuers'],
    ['In the past 24 hours, 12 people were killed.', 'killed exact 12: 12 people were killed'],
    ['The fire began when a bomb killed three people.', 'killed exact 3: three people'],
    ['The woman, whose house burned down, said three sons died.', 'killed exact 3: three sons died'],
    ['The man, who moved there in 2005, shot into the crowd, killing 12.', 'killed exact 12: killing 12'],
    ['The storm, the worst since 2005, tore off roofs, killing 12.', 'killed exact 12: killing 12'],
    ['The remains of 12 people were found.', 'killed exact 12: 12 people'],
    [
      'The toll, which stood at 9 on Monday, is now 12.',
      'killed exact 12: toll, which stood at 9 on Monday, is now 12',
    ],
    ['The town’s 9,000 people fled.', 'displaced exact 9000: 9,000 people fled'],
    ['Nine people died but raised hands were seen.', 'killed exact 9: Nine people died'],
    ['Relief came hours after the quake killed 600 people.', 'killed exact 600: 600 people'],
    ['There was “some evidence” that 300 people had died.', 'killed exact 300: 300 people had died'],
    ['He was convicted of murdering 14 patients.', 'killed exact 14: 14 patients'],
    ['Two wanted men were arrested.', 'detained exact 2: Two wanted men were arrested'],
    ['Three runners had died the day before.', 'killed exact 3: Three runners had died'],
    ['The police cleared the square, killing 14.', 'killed exact 14: killing 14'],
    ['Nine people died, police said.', 'killed exact 9: Nine people died'],
    [
      'Nine people died, police said as firefighters first reached the hall.',
      'killed exact 9: Nine people died',
    ],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('“%s”', (text, ...figures) => {
    expect(found(text)).toEqual(figures);
  });
});
