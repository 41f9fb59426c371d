package org.raceline.connector.email;

import java.util.List;
import java.util.Map;

/**
 * What a tool calls the things it states of a campaign: headings of a table, labels of a report or names in a JSON object.
 *
 * @param campaign of the campaign's name; empty where the tool's records are not split by campaign
 * @param day      of the day of sending, the usual one first; none where the tool does not state it
 * @param counts   metrics that are counts; a record needs the first of them
 * @param money    metrics that are money
 * @param remarks  that travel to readings, by metric
 * @param sending  whether each record is one campaign that was sent
 */
record CampaignLayout(String campaign, List<String> day, List<Feed> counts, List<Feed> money, Map<String, String> remarks, boolean sending) {
}
