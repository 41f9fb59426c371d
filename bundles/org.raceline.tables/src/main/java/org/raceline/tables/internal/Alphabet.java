package org.raceline.tables.internal;

import java.nio.charset.Charset;
import java.util.List;

/** The letters of a language beyond ASCII, and which pairs of neighbours with them are common in its texts. Counts those it sees. */
final class Alphabet {
    private static final String CYRILLIC_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєў";
    private static final String RUSSIAN = "аб ав ад аз ай ак ал ам ан ап ар ас ат ач ая ба бе бл бо бр бу бы ва ве ви вк вл вн во вс вы га го гр да де "
            + "ди дл до ев ег ед еж ез ей ек ел ем ен ер ес ет же жи жн за зм зн зо иб ив ид ие из ии ий ик ил им ин ир ис "
            + "ит ич ия йл йс ка ке ки кл ко кр кс ку ла ле ли лн ло ль лю ля ма ме ми мо мя на нг нд не ни нк нн но нс нт "
            + "ны об ов ог од ое ож оз ой ок ол ом он оп ор ос от па пе пи по пр пу ра ре ри ро рс ру ры са св се си ск сл "
            + "со сп ст ся та тв те ти тк то тр тс ту ть уд уе ун ур ус ут уф ущ фа фе фр фу ци че чи ши ще ые ый ыт ьз ьн";
    private static final String GERMAN = "aß bä bö bü dä dö eß eö fä fü gä gö gü hä hö hü iß kä kö kü lä lö lü mä mö mü nö nü oß rä rö rü sä sü tä tü "
            + "uß wä wö zö ße ßl äc äd äf äg äh äi äm än är äs ät äu äß öc öf ög öl öm ön ör ös öt öß üb üc üd üg üh ük ül "
            + "ür üs üt üß";
    private static final String FRENCH = "aç aî aï bé cè cé cœ dé fè fé gé hè hé hô iè ié jà là lè lé lô mé nç né nê oë où oû pé pô rç rè ré sé "
            + "sœ tè té tô uç ué vé vœ xè xé ça ço çu èg èl èm èr ès èv éb éc éd ée éf ég éh éj él ém én éo ép éq ér és ét "
            + "éu év êc êm êt êv ël îl în ît ïn ôl ôm ôn ôt ûl ûr ût œu";
    private static final String SPANISH = "añ bú cí có dé dí dó eñ gí ió jó lí ló má mé né ní nú rá rí ró sí tá tí tó ué uí vá vé áb ác áf áj ál án áp "
            + "ár ás át áx ém és ét év ía íd íg ín ío ís ña ño ód ój ól ón ór úf úl úm ún ús";
    private static final String PORTUGUESE = "aç aí bá cê có dê dó eç há iá iç já lâ lê lí má mé mê ná nç né nê ní nú pç pó rá rç rí sá sí só tá tâ tí tó "
            + "uá uê uí vá áb áf ál ár áv ân ão ça çã çõ él ém ér és ên ês íc íd ín ís ív ód ól ór ós ôn õe úl úm ús";
    private static final String ITALIAN = "cè dà hé ià iù lì lò nà nù rà ré rò sì tà tò uò";
    private static final String SWEDISH = "bä bö dä fä fö gä gö hä hö iä jä jö kä kö lä lå lö mä må nä nö pä på rä rå rö sä sö tä tö vä yö äg äi äl än "
            + "är äs ät äv äx äy ää åd åg åk ål ån ås åt åv öa öd ök öm ön öp ör ös öt öy";
    private static final String DANISH = "bå bø dø fæ fø gå gø hø jæ jø kø lå læ lø må mæ mø nå nø på rå ræ rø så sæ sø tå tø vå væ åb åd åe ål ån åp "
            + "år ås åv æl æn ær æs æt æv ød øe øg øj øk øl øm øn ør øs øt øv øy";

    private final boolean[] own = new boolean[256];
    private final boolean[] common = new boolean[256 * 256];
    private final boolean[] met = new boolean[256 * 256];
    private final int lettersToOneForeign;
    private long seen;
    private long foreign;
    private long pairs;
    private long commonPairs;
    private int differentCommonPairs;

    private Alphabet(Charset page, String letters, int lettersToOneForeign, String pairs) {
        this.lettersToOneForeign = lettersToOneForeign;
        for (byte letter : letters.getBytes(page)) {
            own[letter & 0xFF] = true;
        }
        for (String pair : pairs.split(" ")) {
            byte[] bytes = pair.getBytes(page);
            common[key(bytes[0] & 0xFF, bytes[1] & 0xFF)] = true;
        }
    }

    static List<Alphabet> western() {
        Charset page = Encodings.WINDOWS_1252;
        return List.of(new Alphabet(page, "äöüßé", 50, GERMAN),
                new Alphabet(page, "àâçèéêëîïôùûœ", 50, FRENCH),
                new Alphabet(page, "áéíñóúü", 50, SPANISH),
                new Alphabet(page, "áâãàçéêíóôõú", 50, PORTUGUESE),
                new Alphabet(page, "àèéìòù", 50, ITALIAN),
                new Alphabet(page, "åäöé", 50, SWEDISH),
                new Alphabet(page, "æøåé", 50, DANISH));
    }

    static List<Alphabet> cyrillic() {
        return List.of(new Alphabet(Encodings.WINDOWS_1251, CYRILLIC_LETTERS, 200, RUSSIAN));
    }

    private static int key(int a, int b) {
        return a << 8 | b;
    }

    /** Takes a letter in and the one before it in the same word (0 at its start), both in lower case, as bytes of the page. */
    void see(int previous, int c) {
        if (c > 0x7F) {
            seen++;
            foreign += own[c] ? 0 : 1;
        }
        if (previous != 0 && (previous > 0x7F || c > 0x7F)) {
            int key = key(previous, c);
            pairs++;
            if (common[key]) {
                commonPairs++;
                differentCommonPairs += met[key] ? 0 : 1;
                met[key] = true;
            }
        }
    }

    /** Whether hardly a letter is foreign, and there are enough pairs and enough of them are common; one word again and again is not enough. */
    boolean isLikely(int fewestPairs, int percentCommon) {
        return foreign * lettersToOneForeign <= seen && pairs >= fewestPairs && differentCommonPairs * 2 >= fewestPairs
                && commonPairs * 100 >= pairs * percentCommon;
    }
}
