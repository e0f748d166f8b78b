"""Plain tables of words the event stage goes by: supports, attitudes, phases, agents."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SUPPORT = _words(
    "stag hold have conduct carry stage mount launch make pay undertake perform execute open convene organise organize begin "
    "start resume continue conclude end complete finish wrap pursue wage lead renew kick enter engage exchange order "
    "deliver commit perpetrate orchestrate unleash reach sign strike ink seal clinch finalise finalize declare announce "
    "impose agree broker secure extend violate break revive restart place receive get give kick-start run operate "
    "intensify escalate step spend reinstate lift ease tighten slap issue send provide witness see suffer initiate cut "
    "pledge offer promise donate raise level utter face open win accept endorse initial ratify forge negotiate mark"
)
"""Verbs whose object is the event and whose subject takes part in it: *held talks*, *carried out strikes*."""

TAKE_PART = _words("lead head attend join participate address co-host skip")
"""Verbs whose subject takes part in the event named beside them: *attending the summit*, *took part in talks*."""

HOSTS = _words("host co-host organise organize convene welcome")
CHAIRS = _words("chair co-chair preside")
MEDIATES = _words("mediate broker facilitate moderate")

HAPPENS = _words(
    "happen occur take begin start come follow continue last end conclude open erupt break resume go drag collapse "
    "hit strike kill leave wound injure claim shake jolt rock devastate flatten destroy damage cause trigger result "
    "stall fail wrap enter hold remain unfold run proceed ravage spark kick leave lead force"
)
"""Verbs whose subject may be the event itself: *the talks began*, *the quake struck*."""

BEGINS = _words("begin start open commence kick launch resume get convene")
ENDS = _words("end conclude finish wrap close")

CANCELS = _words("cancel scrap abandon axe shelve abort scuttle nix")
CANCELS_WITH = {"call": "off", "pull": "out"}
POSTPONES = _words("postpone delay defer reschedule suspend adjourn")
POSTPONES_WITH = {"put": "off", "push": "back", "hold": "off"}
DENIES = _words("deny dismiss refute disavow")
REFUSES = _words("refuse decline reject rebuff spurn veto shun boycott skip avoid snub oppose")
FAILS = _words("fail neglect miss forget prevent avert avoid foil thwart block prohibit forbid bar stop")
PROPOSES = _words(
    "propose suggest offer seek want hope urge request demand ask invite encourage consider mull weigh explore favour "
    "favor wish advocate recommend press push like need appeal desire contemplate float back discuss discourage beg "
    "threaten call support"
)
"""Attitudes that leave the event beneath them a mere proposal."""

PLANS = _words(
    "plan expect schedule set intend agree decide prepare vow pledge promise aim arrange slate commit confirm look await "
    "anticipate order instruct tell direct determine resolve due poise undertake ready expect authorise authorize "
    "allow approve move mean try attempt"
)
"""Attitudes that leave the event beneath them expected."""

DUE = _words(
    "due set scheduled expected slated poised ready likely bound planned supposed certain sure prepared willing"
)
"""Predicates before an infinitive: *is due to meet*."""

ALLEGES = _words("allege accuse suspect claim believe think charge blame rumour rumor purport")
ALLEGED_ADVERBS = _words("allegedly purportedly supposedly reportedly ostensibly")
REPORTS = _words(
    "say tell announce report state add note declare confirm reveal disclose explain write post tweet read show "
    "acknowledge admit insist stress emphasise emphasize recall know learn find indicate mention describe cite quote "
    "observe remark warn argue maintain assert respond reply hear see predict estimate comment"
)
CONDITIONS = _words("if unless whether lest provided assuming should")
TRANSPARENT = _words(
    "manage continue begin start come go help get proceed happen choose opt use dare be have do take work"
)
MOTION = _words(
    "travel fly go come arrive visit head leave depart journey send dispatch return gather meet convene rush race land "
    "assemble deploy use"
)
"""Verbs before an infinitive of purpose: the purpose is not yet done when they are."""

OBJECT_CONTROL = _words(
    "urge ask tell order force invite persuade allow press instruct call require request command encourage enable "
    "permit direct oblige compel expect accuse suspect stop prevent help send want charge task beg lead see watch"
)
PLANNED_MODIFIERS = _words(
    "planned upcoming forthcoming scheduled proposed expected possible potential next future prospective imminent "
    "anticipated intended coming likely"
)
PROPOSED_MODIFIERS = _words("proposed possible potential prospective likely mooted hypothetical feared")
UNREAL_MODIFIERS = _words(
    "failed abortive foiled attempted thwarted averted would-be further any future more fresh possible potential "
    "regular annual usual frequent no such"
)
ALLEGED_MODIFIERS = _words("alleged suspected reported purported supposed claimed")
CANCELLED_MODIFIERS = _words("cancelled canceled scrapped aborted abandoned")
POSTPONED_MODIFIERS = _words("postponed delayed deferred")
SEPARATE = _words(
    "bilateral separate individual one-on-one separately individually bilaterally respective series each several tete-a-tete"
)
HABITS = _words(
    "every each regularly often usually annually always frequently routinely sometimes typically generally yearly"
)

PEOPLE_NOUNS = _words(
    "minister president premier leader official envoy delegation diplomat negotiator counterpart king queen prince "
    "princess emir sultan ambassador chief commander side team party representative lawmaker secretary spokesman "
    "spokeswoman spokesperson chancellor governor mayor senator general admiral colonel adviser advisor aide head "
    "director chairman chairwoman chairperson chair deputy mediator monarch pope bishop politician member government "
    "cabinet parliament council congress senate committee commission mission country nation state neighbour neighbor "
    "power administration ministry court union bloc organisation organization agency group faction alliance coalition "
    "authority authority opposition delegate expert executive businessman stakeholder foreign judge prosecutor "
    "parliamentarian legislator mp lieutenant captain marshal brigadier sheikh ayatollah cleric elder activist "
    "journalist worker citizen civilian woman man family victim survivor villager resident student protester refugee "
    "migrant candidate predecessor successor suspect contractor owner founder boss incumbent veteran driver pilot minority teacher doctor nurse engineer scientist two both all others duo trio pair ally partner capital"
)
"""Nouns that stand for people or bodies that act."""

OFFICIAL_NOUNS = _words(
    "minister president premier leader official envoy delegation diplomat negotiator counterpart king queen prince emir "
    "sultan ambassador chief commander secretary chancellor governor mayor senator general adviser advisor head deputy "
    "mediator monarch pope council cabinet parliament congress senate committee commission panel body side lawmaker "
    "representative delegate assembly tribunal group bloc ally party"
)
ARMED_NOUNS = _words(
    "force troop soldier army militant gunman rebel fighter militia insurgent terrorist police warplane jet drone "
    "missile rocket artillery tank helicopter navy warship bomber attacker assailant guerrilla military extremist "
    "jihadist shell aircraft squad commando marine airstrike plane officer security guard paramilitary separatist "
    "mortar bomb gang pirate assassin shooter battalion brigade regiment patrol unit mob tribesman herder bandit "
    "hijacker settler strike explosion blast explosive operation boat ship side country regime government barrage "
    "group coalition neighbour neighbor state nation mercenary legion cartel command car truck attack fire gunner"
)
CROWD_NOUNS = _words(
    "protester demonstrator student worker people thousand hundred dozen crowd resident activist supporter villager "
    "farmer teacher opposition union member youth woman man mob marcher citizen voter monk nurse doctor driver trader "
    "lawyer journalist employee million demonstrators immigrant migrant refugee inhabitant relative family mother "
    "dissident prisoner inmate miner group party organisation organization ethnic muslims community landowner "
    "fundamentalist rioter trucker trucker fisherman soldier student staff follower backer"
)
TARGET_NOUNS = _words(
    "target position base camp infrastructure site facility village town city depot building school hospital convoy ship "
    "tanker airport airfield bunker house home headquarters plant refinery bridge checkpoint post station mosque church "
    "market capital port vessel outpost area neighbourhood neighborhood district region territory compound installation "
    "hideout launchpad pad tunnel warehouse embassy consulate hotel train bus vehicle tank warship cell network line "
    "border power grid stronghold center centre residence apartment block launcher system radar silo"
)
VICTIM_NOUNS = _words(
    "people person civilian soldier child woman man passenger other resident worker tourist officer policeman villager "
    "protester student patient nurse victim troop militant fighter journalist pilgrim guest crew sailor migrant refugee "
    "fisherman policemen servicemen serviceman servicewoman gunman miner terrorist insurgent rebel peacekeeper aid boy "
    "girl family member prisoner inmate hostage patient staff teacher doctor firefighter rescuer shopper commuter life "
    "national citizen foreigner personnel dead leader commander youth baby infant teenager schoolchild schoolgirl adult"
)
GENERIC_HEADS = _words(
    "right issue agenda venue date preparation possibility prospect hope chance threat risk danger fear need"
)
"""Nouns before *of*, *for*: what follows is not told as a fact: *the risk of an attack*, *preparations for talks*."""
