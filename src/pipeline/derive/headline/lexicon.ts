const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What makes a statement less than certain. A part of a sentence that carries one may go only if it says another thing. */
export const HEDGES = words(`
  alleged allegedly apparent apparently believed claim claimed claiming claims could estimated expected fear feared fears
  likely unlikely maybe may might perhaps possible possibly potential potentially presumed presumably probable probably
  purported purportedly reported reportedly rumored rumoured seemingly seemed seems so-called supposed supposedly suspected
  accused unconfirmed unverified appears appeared appear think thinks thought`);

/** A denial never goes: what is denied would stand as a fact. */
export const DENIALS = words(`
  deny denies denied denying denial denials dispute disputes disputed disputing refute refutes refuted refuting retract retracts retracted retracting recant recanted innocent innocence cleared acquitted
  acquittal overturned quashed dismissed withdrawn false falsely untrue unfounded baseless hoax debunked  disproved disproven retraction correction wrongly mistakenly`);

/** A rejection is a denial where it is of a charge, not of an offer. */
export const REJECTIONS = words('reject rejects rejected rejecting dismiss dismisses dismissing');
export const CHARGES = words(`
  accusation accusations allegation allegations charge charges claim claims suggestion suggestions report reports
  criticism notion finding findings`);

/** Words that say under what condition the rest is true. */
export const CONDITIONS = words(`
  if unless until except provided providing assuming whether without only lest otherwise barring pending subject should
  would`);

/** Words that open a part which takes back or narrows what stands before it. */
export const CONTRASTS = words(`
  but yet although though however albeit except if unless until or nor whereas whether rather not instead only without
  otherwise unlike contrary provided lest so even apart nonetheless nevertheless whatever`);

export const NEGATIONS = words(`
  no not never none nobody nothing nowhere neither nor without hardly scarcely barely rarely seldom cannot can't won't
  don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't few little lack lacks
  lacked fail fails failed refuse refuses refused deny denies denied stop stops stopped prevent prevents prevented avoid
  avoids avoided ban bans banned bar bars barred reject rejects rejected rule ruled unable against`);

/** Words for how many of a kind, true only in the range that the sentence gives. */
export const QUANTIFIERS = words(`
  all every each any both most only sole always usually mostly entire whole half majority minority percent none nobody`);

export const SUPERLATIVES = words(`
  first second third last latest best worst more less fewer most least than record`);

/** Words that the article says of its own sources; the part that holds one says who vouches for the rest. */
export const SPEECH = words(`
  said says say told tells tell reported reports report announced announces added adds confirmed confirms claimed claims
  claim warned warns stated states wrote writes tweeted insisted insists argued argues alleged alleges believe believes
  believed think thinks thought suspect suspects estimate estimates estimated acknowledged admits admitted maintained
  maintains explained explains testified shows showed suggest suggests suggested reckon reckons recalled conceded
  declared predicts predicted noted notes quoted vowed pledged found finds heard hears learned learnt understands
  understood revealed reveals`);

/** Subordinating words that are also prepositions or adverbs, with which a clause of time or reason begins. */
export const SUBORDINATORS = words(
  'after as when while because since before where whilst amid amidst following',
);

export const RELATIVES = words('who which whom whose where');

export const TIME_NOUNS = words(`
  second seconds minute minutes hour hours day days week weeks weekend weekends month months year years decade decades
  century centuries moment moments night morning evening afternoon midnight noon dawn dusk today yesterday tonight
  tomorrow time times monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december spring summer autumn fall winter quarter season term`);

/** "Two days after": the phrase before the word belongs to it. */
export const DURATIONS = words(`
  second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
  moment moments`);

export const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');

export const DETERMINERS = words(
  'the a an this these those his her its their our my your some any each every another no',
);

/** A headline that begins with one of these leaves the reader asking who or what. */
export const UNRESOLVED = words(`
  he she it they we i you this that these those him her them us his its their my our your such there here who which what
  whose where when why how another others so and but or nor yet then thus therefore also
  meanwhile however hers theirs instead still`);

const DANGLING = words(`
  a an the and or but nor so yet if of in on at by for from to into onto with without within about over under between
  among amid after before during against toward towards through across near than as like that which who whom whose where
  when while because since until unless although though whether is are was were be been being am has have had will would
  shall should can could may might must do does did not no his her its their our my your this these those very more most
  less both either neither despite including such per via upon not also only even every each some any according`);

/** Whether something must follow a word: "of", "the", "may", but not the month. */
export const isDangling = (word: string): boolean => word !== 'May' && DANGLING.has(word.toLowerCase());

/** Nouns that sum up a whole statement: ", a move that ..." may go without loss to what it sums up. */
export const SUMMARIES = words(`
  move moves decision step sign result outcome blow development increase rise fall drop decline record milestone setback
  victory defeat gesture reminder departure reversal change shift figure number level process practice feat role task
  trend issue claim allegation accusation position stance view policy measure event incident attack tragedy disaster
  practice charge sum amount total`);

/** Prepositions of place and time that may open a part which only adds to a complete statement. */
export const PLACE_OR_TIME = words(`
  in at near during amid outside inside along across alongside beside amidst following after on`);

export const APPROXIMATIONS = words(`
  nearly almost about around roughly approximately over some up more less fewer at as only just well an hundreds dozens
  thousands scores tens millions`);

/** Forms that are verbs as often as nouns, for which the tagger takes them. */
export const VERBS_TAKEN_FOR_NOUNS = words(`
  burst face faces split storm storms back backs hit hits cut cuts strike strikes plan plans hold holds set sets put puts
  head heads lead leads win wins race races flood floods crash crashes sweep sweeps block blocks target targets fire fires
  spread spreads cast casts quit quits vote votes protest protests attack attacks raid raids seek probe probes warn order orders
  rock rocks shake shakes claim claims demand demands urge urges threaten escape escapes rescue rescues march marches
  rally rallies launch launches report reports name names close closes`);

/** Offices that a newspaper may leave off before a full name. */
export const OFFICES = words(`
  president chancellor minister secretary governor senator spokesman spokeswoman spokesperson chairman chairwoman
  commissioner mayor ambassador`);

/** What may stand before an office as part of it. */
export const OFFICE_WORDS = words(`
  prime foreign defence defense interior finance vice deputy state economics education health justice home cultural of
  energy trade transport environment agriculture`);
