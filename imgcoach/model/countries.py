"""Which country a person means: the United States in any spelling, another country, or nobody knows.

The names are those of ISO 3166, with the spellings people use beside them. "Georgia" alone is a state and a
country, so it is not known which is meant; nor is the "MA" of "Boston, MA", which is Morocco's code too.
"""

import re
import unicodedata
from typing import Literal

_US = (
    "us, usa, u s, u s a, united states, united states of america, america, the us, the usa, "
    "the united states, amerika, estados unidos, eeuu, ee uu, etats unis, puerto rico, pr, guam, "
    "american samoa, virgin islands, us virgin islands, virgin islands u s, northern mariana islands, "
    "washington dc, washington d c, dc, georgia usa"
)

_STATES = (
    "alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, district of "
    "columbia, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, "
    "maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, "
    "new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, "
    "oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, "
    "virginia, washington, west virginia, wisconsin, wyoming"
)

_OTHERS = (
    "afghanistan, aland islands, albania, algeria, andorra, angola, anguilla, antarctica, antigua, "
    "antigua and barbuda, argentina, armenia, aruba, australia, austria, azerbaijan, bahamas, bahrain, "
    "bangladesh, barbados, belarus, belgium, belize, benin, bermuda, bhutan, bolivia, bolivia "
    "plurinational state of, bonaire, bonaire sint eustatius and saba, bosnia and herzegovina, "
    "botswana, bouvet island, brazil, britain, british indian ocean territory, brunei, brunei "
    "darussalam, bulgaria, burkina faso, burma, burundi, cabo verde, cambodia, cameroon, canada, cape "
    "verde, cayman islands, central african republic, chad, chile, china, christmas island, cocos "
    "keeling islands, colombia, comoros, congo, congo the democratic republic of the, cook islands, "
    "costa rica, cote d ivoire, croatia, cuba, curacao, cyprus, czech republic, czechia, denmark, "
    "djibouti, dominica, dominican republic, dr congo, drc, ecuador, egypt, el salvador, emirates, "
    "england, equatorial guinea, eritrea, estonia, eswatini, ethiopia, falkland islands malvinas, faroe "
    "islands, fiji, finland, france, french guiana, french polynesia, french southern territories, "
    "gabon, gambia, germany, ghana, gibraltar, great britain, greece, greenland, grenada, guadeloupe, "
    "guatemala, guernsey, guinea, guinea bissau, guyana, haiti, heard island and mcdonald islands, "
    "holland, holy see vatican city state, honduras, hong kong, hungary, iceland, india, indonesia, "
    "iran, iran islamic republic of, iraq, ireland, isle of man, israel, italy, ivory coast, jamaica, "
    "japan, jersey, jordan, kazakhstan, kenya, kiribati, korea, korea democratic people s republic of, "
    "korea republic of, kosovo, ksa, kuwait, kyrgyzstan, lao people s democratic republic, laos, "
    "latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macao, macau, "
    "macedonia, madagascar, malawi, malaysia, maldives, mali, malta, marshall islands, martinique, "
    "mauritania, mauritius, mayotte, mexico, micronesia, micronesia federated states of, moldova, "
    "moldova republic of, monaco, mongolia, montenegro, montserrat, morocco, mozambique, myanmar, "
    "namibia, nauru, nepal, netherlands, new caledonia, new zealand, nicaragua, niger, nigeria, niue, "
    "norfolk island, north korea, north macedonia, northern ireland, norway, oman, pakistan, palau, "
    "palestine, palestine state of, panama, papua new guinea, paraguay, peru, philippines, pitcairn, "
    "poland, portugal, qatar, reunion, romania, russia, russian federation, rwanda, saba, saint "
    "barthelemy, saint helena, saint helena ascension and tristan da cunha, saint kitts and nevis, "
    "saint lucia, saint martin french part, saint pierre and miquelon, saint vincent and the "
    "grenadines, samoa, san marino, sao tome and principe, saudi arabia, scotland, senegal, serbia, "
    "seychelles, sierra leone, singapore, sint maarten, sint maarten dutch part, slovakia, slovenia, "
    "solomon islands, somalia, south africa, south georgia and the south sandwich islands, south korea, "
    "south sudan, spain, sri lanka, st kitts, st lucia, st maarten, st vincent, sudan, suriname, "
    "svalbard and jan mayen, swaziland, sweden, switzerland, syria, syrian arab republic, taiwan, "
    "taiwan province of china, tajikistan, tanzania, tanzania united republic of, thailand, timor "
    "leste, togo, tokelau, tonga, trinidad and tobago, tunisia, turkey, turkiye, turkmenistan, turks "
    "and caicos islands, tuvalu, uae, uganda, uk, ukraine, united arab emirates, united kingdom, "
    "uruguay, uzbekistan, vanuatu, venezuela, venezuela bolivarian republic of, viet nam, vietnam, "
    "virgin islands, virgin islands british, wales, wallis and futuna, western sahara, yemen, zambia, "
    "zimbabwe"
)

_CODES = (
    "ad ae af ag ai al am ao aq ar at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv "
    "bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er "
    "es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gw gy hk hm hn hr ht hu id "
    "ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu "
    "lv ly ma mc md me mf mg mh mk ml mm mn mo mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np "
    "nr nu nz om pa pe pf pg ph pk pl pm pn ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk "
    "sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uy uz va vc "
    "ve vg vn vu wf ws ye yt za zm zw abw afg ago aia ala alb and are arg arm ata atf atg aus aut aze "
    "bdi bel ben bes bfa bgd bgr bhr bhs bih blm blr blz bmu bol bra brb brn btn bvt bwa caf can cck "
    "che chl chn civ cmr cod cog cok col com cpv cri cub cuw cxr cym cyp cze deu dji dma dnk dom dza "
    "ecu egy eri esh esp est eth fin fji flk fra fro fsm gab gbr geo ggy gha gib gin glp gmb gnb gnq "
    "grc grd grl gtm guf guy hkg hmd hnd hrv hti hun idn imn ind iot irl irn irq isl isr ita jam jey "
    "jor jpn kaz ken kgz khm kir kna kor kwt lao lbn lbr lby lca lie lka lso ltu lux lva mac maf mar "
    "mco mda mdg mdv mex mhl mkd mli mlt mmr mne mng moz mrt msr mtq mus mwi mys myt nam ncl ner nfk "
    "nga nic niu nld nor npl nru nzl omn pak pan pcn per phl plw png pol prk prt pry pse pyf qat reu "
    "rou rus rwa sau sdn sen sgp sgs shn sjm slb sle slv smr som spm srb ssd stp sur svk svn swe swz "
    "sxm syc syr tca tcd tgo tha tjk tkl tkm tls ton tto tun tur tuv twn tza uga ukr ury uzb vat vct "
    "ven vgb vnm vut wlf wsm yem zaf zmb zwe"
)
"""Two and three letters, as ISO 3166 has them."""

_STATE_CODES = (
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd "
    "oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy"
)
"""Two letters of a state, as the post writes them; many are a country's too, like MA and CA."""

Country = Literal["us", "other"]


def _split(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.split(","))


_ELSEWHERE = _split(_OTHERS) | frozenset(_CODES.split())
_IN_US = _split(_US) | _split(_STATES) | (frozenset(_STATE_CODES.split()) - _ELSEWHERE)
_EITHER = frozenset(_STATE_CODES.split()) & _ELSEWHERE
"""What means a state behind a city, and a country alone."""


def country_of(text: str | None) -> Country | None:
    """What `text` says, "Boston, MA, USA" too; None where it is no country, or could be two."""
    city, comma, last = (text or "").rpartition(",")
    for name in (_plain(f"{city}{comma}{last}"), _plain(last)):
        if name in _IN_US:
            return "us"
        if name in _ELSEWHERE:
            return None if comma and name in _EITHER else "other"
    return None


def _plain(text: str) -> str:
    """Lower case, without accents and signs."""
    letters = unicodedata.normalize("NFKD", text.replace("&", " and ").casefold())
    return " ".join(re.findall(r"[^\W\d_]+", "".join(c for c in letters if not unicodedata.combining(c))))
