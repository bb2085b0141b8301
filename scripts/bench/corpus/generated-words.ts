const list = (words: string): string[] => words.split(/\s+/u).filter(Boolean);

/** Words that news of every kind is written with, the most usual first: draws follow the rank. */

export const NOUNS = list(`
  report decision measure question answer order plan statement road service office building record system
  team area centre programme line member group result effect change response request meeting agreement
  proposal document letter warning figure account budget contract permit licence review inquiry hearing
  complaint delay shortage demand supply queue street district village harbour station bridge tunnel
  platform corridor entrance exit roof wall floor window gate fence cable pipe valve pump engine motor
  battery sensor camera recorder antenna signal switch panel cabinet ledger receipt invoice loan deposit
  pension salary bonus tariff subsidy grant donation fund reserve surplus deficit ceiling quota index
  forecast estimate survey sample census poll ballot candidate coalition chamber committee council
  commission tribunal appeal verdict sentence charge warrant statute clause amendment treaty accord border
  checkpoint convoy patrol barrack garrison brigade battalion squadron vessel hull deck cargo container
  crane dock pier quay lighthouse buoy current tide swell harvest orchard vineyard meadow pasture
  greenhouse granary mill bakery brewery tannery foundry quarry kiln furnace smelter turbine reactor
  substation transformer pylon reservoir canal lock sluice culvert drain sewer aquifer spring glacier
  moraine ridge summit plateau gorge delta marsh lagoon reef dune forest grove thicket heath clinic ward
  surgeon nurse paramedic stretcher ambulance bandage vaccine antibiotic dose symptom patient diagnosis
  therapy recovery relapse clinician pharmacist laboratory specimen microscope archive museum gallery
  theatre orchestra choir rehearsal festival parade carnival procession chapel monastery shrine mosque
  synagogue cathedral bishop imam rabbi pilgrim congregation school pupil teacher lecturer professor
  faculty seminar textbook scholarship examination diploma apprentice carpenter plumber electrician welder
  mechanic driver conductor pilot navigator signaller dispatcher courier porter passenger commuter tourist
  visitor resident neighbour tenant landlord household pensioner widow orphan volunteer donor sponsor
  investor shareholder creditor auditor accountant broker merchant trader importer exporter farmer shepherd
  fisher miner logger hunter ranger warden inspector detective prosecutor magistrate clerk registrar notary
  interpreter journalist editor columnist photographer broadcaster listener viewer subscriber reader author
  publisher printer binder draughtsman architect engineer surveyor planner builder contractor supplier
  manufacturer distributor wholesaler retailer customer refund warranty recall defect fault fracture leak
  rupture collapse blockage outage backlog bottleneck detour diversion timetable schedule rota shift roster
  siren alarm beacon flare helmet harness ladder rope winch pulley lever hinge bolt rivet girder beam truss
  pillar arch buttress scaffold plank timber brick mortar cement gravel asphalt mosaic lantern candle
  blanket mattress tent kettle ladle basket barrel crate pallet trolley tractor plough combine trailer
  lorry tanker minibus tram locomotive carriage wagon axle bogie sleeper gauge embankment cutting viaduct
  level-crossing herring mackerel oyster walnut almond apricot lentil barley saffron cardamom beehive
  magpie heron otter lynx tortoise sturgeon falcon quarrel rumour anecdote omen grievance vendetta truce
  armistice ultimatum manifesto pamphlet cartoon lampoon eulogy requiem epitaph cenotaph obelisk pedestal
  plinth
`);

export const ADJECTIVES = list(`
  new local public official early main large small recent serious central national regional common likely
  similar final full open clear strong heavy severe urgent private financial legal medical political
  economic social technical military civil foreign domestic northern southern eastern western coastal rural
  urban annual monthly weekly daily temporary permanent partial complete initial further separate joint
  special general specific detailed brief lengthy narrow broad steep shallow deep remote nearby adjacent
  distant empty crowded damaged broken missing hidden visible audible silent loud bright dim damp dry
  frozen humid windy foggy stormy mild bitter harsh gentle calm tense anxious angry weary cautious
  confident doubtful hopeful grateful proud solemn quiet orderly chaotic sudden gradual steady abrupt
  repeated frequent occasional rare unusual ordinary routine overdue outdated modern ancient historic
  medieval wooden metal concrete glass brick electric electronic hydraulic mechanical automatic manual
  digital analogue wireless nuclear solar thermal chemical organic synthetic toxic harmless flammable
  corrosive volatile inert porous brittle flexible rigid fragile sturdy sound faulty defective reliable
  accurate inaccurate precise vague explicit implicit formal informal unanimous divided hostile friendly
  neutral impartial biased independent dependent voluntary compulsory lawful unlawful illicit covert overt
  confidential classified anonymous prominent obscure veteran junior senior elderly young pregnant injured
  wounded unconscious homeless jobless landless stateless bilingual nomadic maritime alpine arid tropical
  volcanic seismic tidal seasonal perennial fertile barren lush sparse dense opaque translucent ornate
  austere lavish frugal solvent insolvent lucrative meagre provisional interim tentative definitive
  cumulative marginal substantial negligible modest record unprecedented inevitable avoidable reversible
  lasting fleeting belated premature timely contentious uncontested disputed plausible implausible coherent
  inconsistent meticulous careless thorough cursory
`);

/** Verbs that take regular endings without doubling a letter. */
export const VERBS = list(`
  open close report review change start move call ask need follow expect consider request order approve
  reject delay cancel extend reduce increase raise lower collect deliver inspect examine test measure check
  replace repair rebuild restore remove clear clean search secure protect guard monitor record publish
  announce explain describe confirm deny dispute challenge question defend accuse warn advise recommend
  propose support oppose welcome criticise praise blame demand promise offer accept refuse decline suspend
  resume continue finish complete reopen relocate divert escort evacuate shelter accommodate treat
  vaccinate discharge visit attend gather assemble march demonstrate negotiate mediate arbitrate settle
  resolve clarify outline summarise assess evaluate calculate estimate audit verify authenticate translate
  transcribe photograph survey excavate drain pump seal weld bolt anchor moor tow salvage dismantle
  demolish reinforce insulate ventilate illuminate fund finance subsidise invest borrow repay insure
  compensate reimburse tax levy fine prosecute convict acquit sentence imprison release extradite deport
  naturalise register recruit train promote appoint nominate elect inaugurate dismiss discipline
  investigate interview detain arrest pursue trace locate identify recover exhume bury mourn commemorate
  honour decorate renovate harvest irrigate fertilise cultivate graze slaughter export import freight
  unload stockpile ration distribute allocate award tender outsource merge liquidate restructure privatise
  nationalise regulate license certify accredit standardise modernise digitise encrypt intercept
  rehearse perform exhibit curate catalogue preserve conserve quarantine disinfect sterilise immunise
`);

export const ADVERBS = list(`
  quickly slowly widely largely mainly nearly partly fully clearly openly briefly directly formally
  repeatedly gradually steadily sharply slightly heavily badly carefully quietly jointly separately
  temporarily permanently immediately eventually initially originally reluctantly promptly belatedly
  unanimously narrowly voluntarily peacefully safely manually remotely overnight elsewhere abroad upstream
  downstream inland offshore underground nationwide locally publicly privately provisionally
`);

/** First parts of two-part words: "storm-damaged", "state-owned". Each pair is a word of its own to a search. */
export const COMPOUND_HEADS = list(`
  storm state union city family army church water wind fire flood smoke ice mud salt steam coal gas oil
  steel timber grain rice tea cotton wool silk leather copper zinc nickel lithium bank debt crisis war
  border coast river lake island mountain valley forest desert farm market harbour rail road bridge
`);

export const COMPOUND_TAILS = list(`
  damaged owned run backed led fed driven powered dependent related linked bound based free rich poor
  resistant proof prone affected hit funded built lined
`);
