package org.raceline.connector.social;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raceline.core.connector.ConnectorException;
import org.raceline.tables.Column;
import org.raceline.tables.Columns;

/** What Ads Manager calls its columns, in the language that its user has chosen: English first. */
enum AdHeadings {
    STARTS("Reporting starts", "Inicio del informe", "Início dos relatórios", "Berichtsstart", "Début des rapports", "Дата начала отчетности",
            "Початок звітності", "レポート開始日", "报告开始日期", "分析報告開始", "보고 시작"),
    ENDS("Reporting ends", "Fin del informe", "Encerramento dos relatórios", "Término dos relatórios", "Berichtsende", "Fin des rapports",
            "Дата окончания отчетности", "Завершення звітності", "レポート終了日", "报告结束日期", "分析報告結束", "보고 종료"),
    DAY("Day", "Día", "Dia", "Tag", "Jour", "День", "日"),
    CAMPAIGN("Campaign name", "Nombre de la campaña", "Nome da campanha", "Name der Kampagne", "Kampagnenname", "Nom de la campagne",
            "Название кампании", "Назва кампанії", "Nome della campagna", "キャンペーン名", "广告系列名称", "行銷活動名稱", "캠페인 이름"),
    AD_SET("Ad set name", "Ad sets", "Nombre del conjunto de anuncios", "Nome do conjunto de anúncios", "Name der Anzeigengruppe",
            "Anzeigengruppenname", "Nom de l'ensemble de publicités", "Название группы объявлений", "Назва групи оголошень", "広告セット名"),
    AD("Ad name", "Ads", "Nombre del anuncio", "Nome do anúncio", "Name der Anzeige", "Anzeigenname", "Nom de la publicité",
            "Название объявления", "Назва оголошення", "Nome dell'inserzione", "広告名"),
    AD_ID("Ad ID"),
    INDICATOR("Result indicator", "Result type", "Indicador de resultado", "Tipo de resultado", "Indicador de resultados",
            "Indikator für Ergebnisse", "Ergebnistyp", "Indicateur de résultats", "Type de résultat", "Индикатор результата",
            "結果インジケーター", "成效指标", "成果指標", "결과 표시 도구"),
    RESULTS("Results", "Resultados", "Ergebnisse", "Résultats", "Результаты", "Результати", "Risultati", "結果", "成效", "成果", "결과"),
    IMPRESSIONS("Impressions", "Impresiones", "Impressões", "Impressionen", "Показы", "Покази", "Impression", "インプレッション", "展示次数",
            "曝光次數", "노출"),
    REACH("Reach", "Alcance", "Reichweite", "Couverture", "Охват", "Охоплення", "Copertura", "リーチ", "覆盖人数", "觸及人數", "도달"),
    LINK_CLICKS("Link clicks", "Clics en el enlace", "Cliques no link", "Link-Klicks", "Clics sur un lien", "Clics sur le lien",
            "Клики по ссылке", "Clic sul link"),
    PURCHASE_VALUE("Purchases conversion value", "Purchase conversion value", "Website purchases conversion value",
            "Purchases conversion value for shared items only"),
    CURRENCY("Currency", "Divisa", "Moneda", "Moeda", "Währung", "Devise", "Валюта"),
    AGE("Age", "Edad", "Idade", "Alter", "Âge", "Возраст", "Вік", "年齢"),
    GENDER("Gender", "Sexo", "Género", "Gênero", "Geschlecht", "Sexe", "Genre", "Пол", "Стать", "性別"),
    COUNTRY("Country", "País", "Land", "Pays", "Страна", "Країна", "国"),
    PLATFORM("Platform", "Plataforma", "Plattform", "Plateforme", "Платформа", "プラットフォーム"),
    PLACEMENT("Placement", "Ubicación", "Posicionamento", "Platzierung", "Место размещения"),
    REGION("Region", "Región", "Região", "Région", "Регион"),
    OBJECTIVE("Objective", "Objetivo", "Ziel", "Objectif", "Цель"),
    IMPRESSION_DEVICE("Impression device"),
    DEVICE_PLATFORM("Device platform");

    private static final Pattern SPENT = Pattern.compile("(?:amount spent|importe gastado|valor usado|ausgegebener betrag|montant dépensé|сумма затрат"
            + "|потраченная сумма|сума витрат|витрачена сума|importo speso|消化金額|已花费金额|花費金額|지출 금액)(?:\\s?[(（]([a-z]{3})[)）])?");

    private final List<String> names;

    AdHeadings(String... names) {
        this.names = List.of(names);
    }

    boolean isIn(Columns columns) {
        return names.stream().anyMatch(columns::contains);
    }

    /** @throws ConnectorException if it stands twice */
    Column of(Columns columns) throws ConnectorException {
        return columns.column(names.getFirst(), names.stream().skip(1).toArray(String[]::new));
    }

    /** The column of what was spent: its currency stands behind it. */
    static Optional<String> spent(Columns columns) {
        return columns.headings().stream().filter(text -> SPENT.matcher(Columns.normalise(text)).matches()).findFirst();
    }

    static Optional<String> currency(String spent) {
        Matcher matcher = SPENT.matcher(Columns.normalise(spent));
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)).map(code -> code.toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
