"""Words of notices: expressions for what is seen, for seeing it, and for doubt, denial and setting."""

from __future__ import annotations

from generator.expressions import AnyCase

THINGS = AnyCase(
    r"\b(?:footage|images|pictures|photo(?:graph)?s|videos|clips) (?:of|shared|posted) |\b(?:such|this|that|the same|the worst(?: of the)?|worst|heavy|hard|illegal|unpleasant|terrible|awful|cruel|difficult|ugly|real|war|raw|unfiltered|harsh|confronting|unpleasant|nasty|vile|degrading|frightening|unsettling|sensitive|offending|offensive) (?:\w+ )?(?:content|material|outputs?|images?|imagery|videos?|clips?|footage|scenes?|files?|things|reports|streams|recordings|messages|text|stuff|topics|pictures)\b"
    r"|\b(?:what (?:you|people|moderators|they) (?:see|hear|read|watch)|(?:images?|material|content|things|text) that (?:most|many|few) people|much of (?:it|what)|ugly part|(?:content|material|samples?|queues?|reports|messages|chats|tickets|images|outputs?|posts|cases|pictures|clips) (?:\w+ ){0,4}?(?:is|are|be|turns?|gets?) (?:\w+ ){0,3}?(?:unpleasant|ugly|vile|nasty|grim|hard to (?:see|read|watch|hear|put down|forget)|frightening|confronting)|people's worst)\b"
)
SEES = AnyCase(
    r"\b(?:see(?:s|ing)?|witness(?:es|ing)?|view(?:s|ing|ed)?|watch(?:es|ing|ed)?|look(?:s|ing)?(?: \w+)? at|hear(?:s|ing)?|read(?:s|ing)?|listen(?:s|ing)?(?: to)?|review(?:s|ing|ed)?|moderat\w+|classif\w+|label\w*|examin\w+|open(?:s|ing)?|handl\w+|exposed|exposure|exposes|confronted|deal(?:s|ing)? with|work(?:s|ing)? with|face|faces|meet|meets|encounter\w*|come(?:s)? across|judge|decide|sort|produces?|brings people into contact|brings you close to (?:footage|images|pictures|videos))\b"
)
FACT = AnyCase(
    r"\b(?:involv\w+|includ\w+|requir\w+|means|part of (?:the|this|your|our)|ordinary|every (?:day|shift|week|night)|each (?:day|shift|week)|daily|nightly|weekly|regular\w*|routine\w*|(?:hours?|minutes|time) (?:a|per|each|every|in a|of a) (?:day|shift|week|session|month)|will|you'll|you\u2019ll|must|has to|have to|constant\w*|repeated\w*|most (?:days|shifts)|at any moment|that is you|the job|among (?:them|(?:the|those|your) (?:\w+ ){1,4}?(?:are|is|will be))\b)\b"
)
_HELP = r"(?: \w+ly)? (?:use|call|step|pause|talk|speak|move|ask|choose|pass|reach|be (?:consulted|reached|used|booked|taken|off)|transfer|decline|leave|opt|take|switch|stop|request|ring|phone|book|withdraw|join|get|refuse|swap|mute|skip|turn|follow|stay|add up|accumulate|wear|affect|weigh|be (?:hard|heavy|demanding|emotionally|tiring|difficult|tough|stressful|draining|upsetting|distressing))"
HEDGE = AnyCase(
    rf"\b(?:may|might|(?<!person )(?<!people )(?<!users )can|could)\b(?!{_HELP})(?! (?:kindly |please )?(?:note|be aware)\b)|\b(?:at times|sometimes|slips? (?:by|past)|occasional(?:ly)?|from time to time|now and then|now and again|once in a while|every so often|sooner or later|on occasion|possib\w+|potential\w*|likelihood|likely|risk of|chance|incidental\w*|rare(?:ly)?|odd|unavoidable|cannot (?:be )?(?:rule|filter|exclude)\w*|can't (?:be )?(?:rule|filter|exclude)\w*|not excluded|in certain weeks|one in \w+|by (?:chance|accident)|unlikely|turn(?:s)? up|find(?:s)? (?:its|their) way|will reach you|if (?:you|something|a|an|one)|should (?:you|one|a)|do(?:es)? come to|stray|slip(?:s)? through|expect to encounter|infrequent\w*|up to|only (?:when|if|where)|by choice|voluntary|there (?:will be|are) (?:\w+ )?(?:days|times|occasions|weeks|moments|evenings|nights) (?:when|on which))\b"
)
DENIAL = AnyCase(
    r"\b(?:(?:not|\w{1,6}n['\u2019]t) (?:be )?(?:moderat\w+|review\w*|required to (?:review|view|moderate|watch|look)|asked to (?:review|view|watch|look)|part of the review|work (?:in (?:the|review)|on queues|with (?:graphic|explicit|harmful))|open reports|view|watch|a review\w*|see)|(?:nobody|no one) (?:on \w+ \w+ \w+ )?(?:will|is) (?:ask\w*|required)|(?:won['\u2019]t|will not|not) be shown|need not (?:see|view|watch|look|read)|rather than (?:view|watch|see|look)\w*|(?:do|does)(?: not|n['\u2019]t) (?:work on queues|handle|take calls|sit in|involve (?:view|review|watch|moderat)\w*)|not to (?:review|moderate|view|watch)\b|no case ?work\b|does not open|never (?:review|view|see|watch|moderate)\w*|won['\u2019]t (?:be )?(?:moderat\w+|review\w*|view\w*|watch\w*|see|asked)|no (?:direct )?(?:viewing|exposure|reviewing|moderation))\b"
)
QUALITY = AnyCase(
    r"\b(?:may|might|can|could)(?: \w+ly)? (?:be (?!exposed|confronted|asked|required|involved|called|shown|told|needed|that|an?\b)|(?:contain|include|show|feature|depict|carry)\b)"
    r"|\b(?:potential|possib)ly \w+"
    r"|\b(?:is|are|which|that|and),? (?:at times|sometimes|occasionally|from time to time|(?:more |very )?rarely)\b(?!,? you\b)"
)
ASIDE = AnyCase(
    r"(?:,| and|;)\s?(?:and|or|but)?,?\s?(?:(?:you )?will |you['\u2019]ll )?(?:more |very )?(?:at times|sometimes|occasionally|from time to time|now and (?:then|again)|once in a while|rarely|seldom|on (?:\w+ )?occasions?|on rare \w+|may|might|can)\b"
)
"""What is doubted besides, once the sentence has said what one sees."""
HOLDS = AnyCase(
    r"\b(?:queues?|samples?|reports?|cases?|chats?|logs|rooms|streams|livestreams?|videos?|posts|items|appeals|content|material|files|images|messages|recordings)\b[^.;,]{0,60}\b(?:contain|include|feature|show|describe|hold|involve)s?\b"
)
MAY_SEE = AnyCase(
    r"\b(?:may|might|could|can|possible that|possibility)\b[^.;]{0,40}\b(?:exposed|exposure|encounter|come (?:across|into contact)|see|view|meet|run into)\b"
)
SEES_IT = AnyCase(
    r"\byou(?:'ll| will|\u2019ll|'d| would| have to| must)? (?:also |mostly |then |often |regularly |have to |need to |still )*(?:view|see|watch|read|listen to|look at|open|review|hear)\b[^.;]{0,30}\b(?:them|it|that|this|those|these|such|text|pictures|images|clips?|videos?|propaganda|abuse|in full)\b"
)
"""What says that one sees what the sentence before named."""
CONTINUED = AnyCase(
    r"\A(?:this|these|it|they|such \w+|examples|violations [\w ]{0,30}) (?:may |can |might )?(?:includes?|range\w*|concerns?)\b"
)
TOLD = AnyCase(
    r"\b(?:hear|hears|hearing|listen|listens|listening|told|talk|talks|talking|talked|speak|tell|discuss\w*|conversations?|dealing)\b[^.;]{0,40}?\b(?:accounts?|stories|about|of|through|what|as)\b"
    r"|\b(?:subjects?|subject matter|topics|discussions|papers|documents|summaries|assessments|disclosures|stories|clients|victims|decisions)\b[^.;]{0,60}?\b(?:deals? with|describes?|concerns?|heavy|distressing|upsetting|difficult|sad|tell|are told|on)\b"
)
SHOWN = AnyCase(
    r"\b(?:see(?:s|ing)?|view\w*|watch\w*|look\w*|read(?:s|ing)?|images?|imagery|pictures|videos?|audio|footage|photo\w*|exposed|exposure|samples?|recordings|clips)\b"
)
LIMITED = AnyCase(
    r"\b(?:most|many|other|few) people (?:\w+,? ){0,4}?(?:never|not|ever) (?:have to )?(?:see|view|watch|read|look)\b"
    r"|\b(?:nobody|no one|never|not|does not|do not|nobody is asked to|no one is asked to)(?: to)? (?:view|look|watch|see|stay|review|work)\w*\b[^.;]{0,24}\b(?:alone|longer|more than|in the task)\b"
)
YOU = AnyCase(r"\byou\b")
HARD = AnyCase(
    r"\b(?:hard|difficult|unpleasant|tough) to \w+|\b(?:nobody|no one|most people|few people) (?:\w+ ){0,3}(?:see|read|watch|hear)\b"
)
"""What the content is, told with a verb of seeing."""
MET = AnyCase(
    r"\byou(?:['\u2019]ll| will|['\u2019]d| would| may| might| can| could)? (?:\w+ly |be |also |then |still )*(?:see(?:ing)?|read(?:ing)?|watch(?:ing)?|view(?:ing)?|run into|look(?:ing)? at|come across)\b(?! (?:our|the (?:psycho|counsel|thera|clinic|in-house)|your|a (?:psycho|counsel|thera|clinic)|more (?:about|on)|why|how|that|if|whether|on|about))"
)
"""What says that one sees something, whatever it is called; in a notice it is such content."""
HEARD = AnyCase(
    r"\byou(?:['\u2019]ll| will)? (?:\w+ly |be |also |then |still )*(?:hear(?:ing)?|speak(?:ing)? (?:with|to)|talk(?:ing)? (?:with|to)|listen(?:ing)? to) (?:from )?(?:people|children|those|somebody|someone|victims|survivors|callers|users|stories|accounts)\b|\bcalls? (?:are |is |that are )?(?:about|from people)\b"
)
"""What says that one hears it from those who suffered it."""
LEADERS = AnyCase(r"\b(?:leaders?|managers?|directors?|executives?|head|holder of|leading|leadership)\b")
LOOKS = AnyCase(r"\b(?:see(?:s|ing)?|view\w*|watch\w*|look\w*|read\w*|review\w*|listen\w*|hear\w*|examin\w*|judg\w*)\b")
OF_OTHERS = AnyCase(
    r"\b(?:leading|managing|looking after|supporting|for) (?:people|those|colleagues|teams?|moderators|reviewers) (?:who|that)\b"
)
"""Whose work the sentence speaks of, when it is not that of the role."""
HEARSAY = AnyCase(
    r"\b(?:describe[sd]?|tell|tells|told|report|arrive|arrives|contain(?:s)?|stories|hears? of|come(?:s)? to|reach(?:es)?|are raised|disclos\w+|land(?:s)?|concern(?:s)?|has|have|be of|carr(?:y|ies)|attach(?:es)?|shows?|depicts?)\b"
)
TIMED = AnyCase(
    r"\b(?:viewing|listening|reading|screen|review) (?:time|limits?|hours)\b|\byou(?:.ll| will) mostly (?:see|read|hear)\b"
)
"""Whose hours are counted does it as work, whatever else the notice says."""
SETTING = AnyCase(
    r"\b(?:viewing|listening|reading|screen|review) (?:time|limits?|hours|breaks?)\b|\blimits? (?:on|to|for) (?:\w+ )?(?:viewing|exposure|reviewing|screen)|\bsensitive (?:queues?|text|projects?)\b|\bnon-sensitive\b|\b(?:continuous|consecutive|repetitive) viewing\b|\b(?:off|on|from|step out of|out of|milder) (?:the |a )?(?:\w+ )?queues?\b|\bgr[ae]y-?scale\b|\bgr[ae]yed\b|\bblur(?:s|red|ring)?\b|\boff-screen\b|\bon (?:the|your) screen\b|\bworst queue|\bred projects"
)
SUPPORT = AnyCase(
    r"\b(?:psycholog\w+|counsel(?:l)?(?:ors?|ing)|therap\w+|debrief\w*|resilience|wellness|well-?being|mental health|(?:hand|pass|give) (?:a|the|any) (?:case|ticket|report|file) (?:back|on)|takes? over)\b",
    held=(
        "psycholog", "counsel", "therap", "debrief", "resilience", "wellness", "being", "mental health", "hand ",
        "pass ", "give ", "over",
    ),
)  # fmt: skip
"""Help for those who see such content."""
DEMANDS = AnyCase(
    r"\b(?:heavy|hard|difficult|demanding|tough) (?:subjects?|topics?|material|themes?|cases)\b|\b(?:emotionally|psychologically) (?:demanding|taxing|hard|heavy)\b"
)
OF_APPLICANTS = AnyCase(
    r"\b(?:equal opportunit\w+|discriminat\w+|applicants|orientation|disabilit\w+|accommodations?)\b",
    held=("equal opportunit", "discriminat", "applicants", "orientation", "disabilit", "accommodation"),
)
"""Words of statements on equal opportunity, which name violence and counselling of their own."""
MEETS = AnyCase(
    r"\b(?:you|analysts?|reviewers?|moderators?|agents?|leads?|specialists?)\b[^.;]{0,60}\b(?:may|might|can|could|at times|sometimes|occasionally|now and (?:then|again)) (?:\w+ ){0,3}?(?:see|meet|view|watch|read|hear|encounter|come across|be exposed)\b|\bexposure to\b|\b(?:ok(?:ay)?|comfortable|ready|willing(?:ness)?|able|ability|prepared|happy|fine|agree)\b[^.;]{0,30}?\b(?:work|view|review|see|watch|handl|deal|look|expos)\w*\b"
    r"|\b(?:work|role|job|position|investigations?|cases|tasks|duties)\b[^.;]{0,60}\b(?:may|might|can|could|will) (?:\w+ ){0,2}?involve\b"
)
"""What says that somebody comes to see it."""

VIEWED = AnyCase(
    r"\b(?:re-?view|moderat|view|watch|inspect|monitor|screen|label|classif|check|examin|judg|decid|look|listen|open|patrol|re-?read|read)\w*\b[^.;]{0,60}?"
    r"\b(?:reported|flagged|escalated|removed|disputed|contested|user|uploaded|live|appealed|doubtful|hard)\s(?:\w+\s)?(?:content|videos?|clips?|images?|streams?|rooms?|messages|chats?|posts|profiles|comments|photos|pictures|uploads|cases|material|removals?|items|audio|recordings)\b"
    r"|\b(?:review\w*|moderat(?:es?|ing)|decid\w*)\b[^.;]{0,40}\b(?:appeals|live rooms|live streams?|livestreams?|user reports|uploads|videos|clips)\b"
)
"""A duty of looking at what users report or post, whatever it holds."""

__all__ = [
    "ASIDE",
    "CONTINUED",
    "DEMANDS",
    "DENIAL",
    "FACT",
    "HARD",
    "HEARD",
    "HEARSAY",
    "HEDGE",
    "HOLDS",
    "LEADERS",
    "LIMITED",
    "LOOKS",
    "MAY_SEE",
    "MEETS",
    "MET",
    "OF_APPLICANTS",
    "OF_OTHERS",
    "QUALITY",
    "SEES",
    "SEES_IT",
    "SETTING",
    "SHOWN",
    "SUPPORT",
    "THINGS",
    "TIMED",
    "TOLD",
    "VIEWED",
    "YOU",
]
