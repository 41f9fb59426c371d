import java.time.LocalDateTime;

/** A click or a visit of somebody whom the shop could tell by an e-mail address. */
record Contact(LocalDateTime at, String email, Channel channel, String campaign) {
}
