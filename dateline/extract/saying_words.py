"""Words of saying, as tables: verbs with their kind of statement and the frames in which they report speech."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying. `kind` of statement; `frames` in which it reports speech: `clause` (that ...), `to` (an
    infinitive), `object`, `as` (object and *as*), `quote` (only beside a quotation), or a preposition. `likely` marks
    verbs that say little else, so that an unknown noun may be their speaker."""

    kind: str
    frames: frozenset[str]
    likely: bool = False


# kind | frames | verbs ('!' before a verb: it hardly means anything but saying)
_VERBS = """
statement | clause quote so | !say !remark !quip opine
statement | clause quote | !add continue state respond reply answer comment joke write post tweet retweet muse whisper shout cry
statement | clause to quote about of | !tell
statement | clause object quote | note mention disclose reveal observe reflect summarise summarize outline
statement | clause object-thing quote | recall
statement | clause object quote on upon | stress emphasise emphasize underscore underline highlight dwell
statement | clause object quote | reiterate reaffirm restate echo spotlight
statement | clause object quote of about on | inform apprise brief
statement | clause quote | explain point remind clarify signal indicate testify report conclude warrant attest
statement | clause quote | think believe reckon feel find
statement | clause object quote | estimate
statement | quote | speak begin elaborate
statement | clause-document quote | read
statement | object-topic | raise
statement | put-it quote | put
statement | quote | go
condolence | with object-thing | condole mourn
claim | clause quote to responsibility | claim
claim | clause quote | assert argue contend insist maintain counter retort speculate
accusation | object clause quote of | accuse allege
accusation | object-for | blame
accusation | clause object quote of | complain
denial | clause object gerund quote | deny refute rebut disavow repudiate
rejection | object-thing quote | reject dismiss rebuff spurn discount
condemnation | object quote | condemn denounce decry deplore excoriate castigate
criticism | object quote | criticise criticize slam blast lambast lambaste rebuke chide censure deride lament bemoan ridicule admonish
criticism | object-thing | regret
praise | object quote | praise laud commend applaud extol salute hail
welcome | object-thing clause | welcome
thanks | object | thank
congratulation | object | congratulate felicitate
promise | clause object to quote | promise pledge vow swear guarantee
promise | clause object-that quote | assure reassure
proposal | clause object to quote | propose suggest
proposal | to object-thing | offer
recommendation | clause object to quote gerund | recommend advise
demand | clause object to quote | demand urge implore beseech exhort entreat
demand | object-to for | ask beg
demand | object-to object-thing | request
demand | for on upon | call appeal plead lobby
demand | to for clause | appeal plead
demand | object-to for | press push pressure
demand | object-support | seek
warning | clause object of against about to quote | warn caution
threat | to clause object-with | threaten
announcement | clause object quote | announce proclaim
declaration | clause object quote oprd | declare
confirmation | clause object-thing quote | confirm affirm
admission | clause object-thing gerund quote to | admit acknowledge concede confess
hope | clause | hope wish trust
hope | clause for | pray
prediction | clause object quote | predict forecast foresee
apology | for to quote | apologise apologize
description | as quote | describe characterise characterize portray depict
description | oprd quote | call term label brand dub deem
expression | object | express voice convey
"""

# what is expressed, voiced, conveyed, offered, extended, issued -> the kind of statement it makes
EXPRESSED = {
    "gratitude": "thanks", "thanks": "thanks", "thank": "thanks", "appreciation": "thanks",
    "condolence": "condolence", "sympathy": "condolence", "grief": "condolence", "sorrow": "condolence",
    "sadness": "condolence", "solidarity": "solidarity", "support": "support", "backing": "support", "readiness": "offer",
    "willingness": "offer", "concern": "concern", "alarm": "concern", "worry": "concern", "fear": "concern",
    "unease": "concern", "anxiety": "concern", "doubt": "doubt", "scepticism": "doubt", "skepticism": "doubt",
    "condemnation": "condemnation", "outrage": "condemnation", "anger": "criticism", "dismay": "criticism",
    "disappointment": "criticism", "frustration": "criticism", "displeasure": "criticism", "objection": "rejection",
    "opposition": "rejection", "hope": "hope", "optimism": "hope", "confidence": "hope", "wish": "congratulation",
    "greeting": "congratulation", "congratulation": "congratulation", "regret": "apology", "apology": "apology",
    "remorse": "apology", "view": "statement", "opinion": "statement", "satisfaction": "praise", "respect": "praise",
    "admiration": "praise", "warning": "warning", "threat": "threat", "ultimatum": "threat", "denial": "denial",
    "appeal": "demand", "call": "demand", "plea": "demand", "demand": "demand", "interest": "statement",
    "commitment": "promise", "determination": "promise", "resolve": "promise", "assurance": "promise",
    "desire": "statement", "surprise": "statement", "shock": "condemnation", "tribute": "praise",
    "position": "statement", "stance": "statement", "message": "statement", "sentiment": "statement",
}  # fmt: skip
LIGHT_VERBS = {
    "express": frozenset(EXPRESSED), "voice": frozenset(EXPRESSED), "convey": frozenset(EXPRESSED),
    "extend": frozenset({"condolence", "sympathy", "gratitude", "thanks", "thank", "greeting", "congratulation", "wish", "appreciation"}),
    "offer": frozenset({"condolence", "sympathy", "thanks", "thank", "apology", "assurance", "congratulation", "greeting"}),
    "issue": frozenset({"warning", "threat", "ultimatum", "denial", "appeal", "call", "plea", "apology", "condemnation"}),
    "make": frozenset({"appeal", "plea"}), "pay": frozenset({"tribute"}), "give": frozenset({"assurance", "warning"}),
    "send": frozenset({"condolence", "congratulation", "greeting"}), "repeat": frozenset({"call", "appeal", "demand", "warning", "threat"}),
    "renew": frozenset({"call", "appeal", "demand", "plea"}),
}  # fmt: skip

TOPICS = frozenset(
    "issue matter concern question case subject topic plight fate point grievance objection possibility prospect".split()
)
SUPPORT = frozenset("support backing help assistance cooperation commitment guarantee assurance clarification".split())
PEOPLE_NOUNS = frozenset(
    """official source spokesman spokeswoman spokesperson minister ministry president government army military police
    navy force forces command commander general officer chief head leader deputy lawmaker senator mp legislator politician
    diplomat envoy ambassador mediator negotiator delegate delegation adviser advisor aide analyst expert economist
    observer witness resident villager survivor relative family mother father sister brother wife husband son daughter
    neighbour neighbor doctor medic nurse surgeon hospital rescuer firefighter worker activist campaigner protester
    demonstrator student teacher farmer trader investor lawyer attorney prosecutor judge court tribunal union party
    opposition coalition alliance committee commission council parliament senate congress assembly agency authority
    administration office department embassy mission organisation organization group company firm manufacturer operator
    airline bank regulator watchdog monitor charity ngo team body bloc country nation state side capital governor mayor
    premier chancellor king queen prince princess sheikh emir pope bishop cleric imam priest secretary director
    chairman chairwoman chairperson president-elect candidate representative member counterpart colleague rival critic
    supporter ally partner neighbor author researcher scientist scholar professor historian journalist reporter
    correspondent editor newspaper broadcaster outlet paper channel site website network daily magazine media
    man woman boy girl person people driver pilot captain crew passenger tourist soldier fighter rebel militant
    insurgent separatist guerrilla militia junta regime cabinet ministry coastguard guard intelligence service
    investigator inspector coroner bureau centre center institute foundation association federation chamber fund
    executive ceo manager owner founder patient boss player coach fan club veteran refugee migrant community elder chieftain
    negotiators both two three four five all some many several others former latter""".split()
)
DOCUMENT_NOUNS = {
    "statement": "statement", "readout": "readout", "release": "release", "communique": "joint statement",
    "communiqué": "joint statement", "declaration": "joint statement", "report": "report", "letter": "letter",
    "post": "post", "tweet": "X", "message": "message", "notice": "notice", "bulletin": "bulletin", "note": "note",
    "advisory": "advisory", "memo": "memo", "dispatch": "report", "announcement": "announcement",
    "resolution": "resolution", "document": "document", "notification": "notice", "text": "document",
    "circular": "notice", "petition": "letter", "editorial": "editorial", "transcript": "transcript",
    "estimate": "estimate", "survey": "survey", "study": "report", "assessment": "report", "account": "report",
    "figure": "figures", "data": "figures", "update": "bulletin", "filing": "filing", "order": "order", "decree": "decree",
}  # fmt: skip
SPEECH_NOUNS = {
    "statement": "statement", "readout": "readout", "release": "release", "interview": "interview", "speech": "speech",
    "address": "speech", "letter": "letter", "post": "post", "tweet": "X", "conference": "press conference",
    "presser": "press conference", "briefing": "briefing", "phone": "phone", "telephone": "phone", "call": "phone",
    "communique": "joint statement", "communiqué": "joint statement", "declaration": "joint statement",
    "message": "message", "remark": "remarks", "comment": "remarks", "op-ed": "article", "column": "article",
    "article": "article", "editorial": "editorial", "broadcast": "broadcast", "television": "television",
    "tv": "television", "radio": "radio", "podcast": "podcast", "video": "video", "email": "email", "e-mail": "email",
    "blog": "blog", "parliament": "parliament", "report": "report", "bulletin": "bulletin", "note": "note",
    "notice": "notice", "testimony": "testimony", "rally": "speech", "sermon": "speech", "media": "social media",
    "gathering": "speech", "hearing": "hearing", "notification": "notice", "audio": "audio", "livestream": "video",
}  # fmt: skip
PLATFORMS = {
    "x": "X", "twitter": "X", "telegram": "Telegram", "facebook": "Facebook", "whatsapp": "WhatsApp",
    "instagram": "Instagram", "tiktok": "TikTok", "youtube": "YouTube", "weibo": "Weibo", "threads": "Threads",
    "bluesky": "Bluesky", "vkontakte": "VKontakte", "linkedin": "LinkedIn", "wechat": "WeChat", "mastodon": "Mastodon",
    "koo": "Koo", "viber": "Viber",
}  # fmt: skip
ANONYMOUS = frozenset("source insider report medium reports sources".split())
SPEAKING = frozenset("speak talk address write post react respond reply tweet comment reporter brief appear".split())

# heads of an infinitive: what they make of a saying below them
AHEAD = frozenset(
    """expect set due likely schedule slate plan intend poise prepare aim hope want bind ready about tip
    plan intention intent bid wish desire decision move""".split()
)
DONE = frozenset("continue go begin start proceed use take come hasten rush choose dare first last latest".split())
NOT_DONE = frozenset("decline refuse fail decide stop forget neglect omit hesitate".split())
COMMENTING = frozenset({"comment", "elaborate", "respond", "answer"})
MODALS_AHEAD = frozenset({"will", "'ll", "shall", "wo"})
MODALS_OPEN = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca", "would", "'d", "need"})
NEGATIONS = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "scarcely", "nobody", "none", "no"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})


def _table() -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for line in _VERBS.strip().splitlines():
        kind, frames, verbs = (part.split() for part in line.split("|"))
        for verb in verbs:
            cue = Cue(kind[0], frozenset(frames), verb.startswith("!"))
            found.setdefault(verb.lstrip("!"), []).append(cue)
    return {verb: tuple(cues) for verb, cues in found.items()}


VERBS = _table()
