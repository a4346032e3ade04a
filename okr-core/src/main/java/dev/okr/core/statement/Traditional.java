package dev.okr.core.statement;

import java.util.Arrays;

/** Traditional forms of the characters the lexicon uses, one for one. */
final class Traditional {
  private static final String PAIRS =
      "達达訂订單单數数時时長长個个萬万億亿點点評评價价營营銷销額额戶户開开關关發发佈布會会員员"
          + "率率轉转換换處处響响應应復复覆覆蓋盖貨货運运輸输損损壞坏錯错漏漏滿满質质優优現现穩稳"
          + "準准確确資资產产業业務务績绩團团隊队組组織织訓训練练舉举辦办場场參参與与調调研研訪访"
          + "談谈網网頁页項项劃划計计測测試试線线層层級级週周鐘钟間间內内減减縮缩壓压降降漲涨長长"
          + "擴扩過过於于倍倍從从為为獲获擬拟編编寫写製制設设驗验審审監监類类種种條条張张輪轮筆笔"
          + "續续費费賣卖買买購购儲储庫库倉仓進进階阶體体驟骤標标題题複复雜杂術术連连續续歲岁齡龄"
          + "飽饱滯滞遲迟誤误離离職职聘聘簽签約约協协議议際际國国別别報报財财稅税貸贷償偿債债現现"
          + "還还應应動动態态據据證证實实踐践討讨論论讓让將将極极竭竭齊齐門门區区東东車车電电話话"
          + "機机維维護护險险響响圍围節节夠够當当選选擇择給给歷历曆历專专";

  private static final char[] TABLE = table();

  private Traditional() {}

  private static char[] table() {
    char[] table = new char[0x9FFF - 0x4E00 + 1];
    Arrays.fill(table, (char) 0);
    for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
      table[PAIRS.charAt(i) - 0x4E00] = PAIRS.charAt(i + 1);
    }
    return table;
  }

  /** The simplified form, or the character itself. */
  static char simplify(char c) {
    char to = TABLE[c - 0x4E00];
    return to == 0 ? c : to;
  }
}
