pragma Singleton
import QtQuick

// The look, in one place: colours are roles, sizes are millimetres on the real panel.
QtObject {
    property real dotsPerMm: 4
    property bool motion: true
    // What the customer asked for: "standard", "light" or "dark"; capitals of 7.3 mm at least.
    property string contrast: "standard"
    property bool large: false
    readonly property bool strong: contrast !== "standard"
    property real widthMm: 268
    property real heightMm: 476

    readonly property bool landscape: widthMm > heightMm
    // A hand-held-sized panel: questions are set smaller so that answers keep their room.
    readonly property bool compact: room < 190
    // Less than the panels most kiosks have: the ticket's number cannot be read from afar.
    readonly property bool small: room < 240
    // A wide panel with room for answers, or for a keyboard, but not for both.
    readonly property bool shallow: landscape && room < 220
    // Larger text on a hand-held-sized panel: what is said already, or only decorates, gives way.
    readonly property bool tight: room < 130
    // The shorter side in millimetres of ordinary text: larger text makes a panel smaller.
    readonly property real room: Math.min(widthMm, heightMm) * (large ? 4.8 / 7.3 : 1)

    function mm(millimetres: real): int {
        return Math.round(millimetres * dotsPerMm);
    }

    // Noto Sans: capitals are 0.714 of the em (its OS/2 table), so a capital height in mm gives the pixel size.
    function capital(millimetres: real): int {
        return Math.ceil(millimetres * dotsPerMm / 0.714);
    }

    readonly property string family: "Noto Sans"
    readonly property int body: capital(large ? 7.3 : 4.8)
    readonly property int title: capital(large ? 7.8 : 6)
    readonly property int question: capital(large ? (compact ? 8.3 : 10) : compact ? 7.3 : 9)
    readonly property int display: capital(compact && landscape ? 9 : 13)

    readonly property int touch: mm(20)
    readonly property int gap: mm(4)
    readonly property int margin: mm(compact ? 4 : 8)
    readonly property int corner: mm(16)
    readonly property int radius: mm(3)
    readonly property int hairline: Math.max(1, mm(strong ? 0.6 : 0.3))
    readonly property int stroke: Math.max(2, mm(0.9))
    readonly property int duration: motion ? 180 : 0

    property color brandPrimary: "#0A4A8F"
    property color brandGround: "#F7F8FA"

    // One role, three contrasts: the brand's, black on white, and white and yellow on black.
    function role(standard: color, light: color, dark: color): color {
        return contrast === "dark" ? dark : contrast === "light" ? light : standard;
    }

    readonly property color primary: role(brandPrimary, "#000000", "#FFD400")
    readonly property color primaryPressed: role(Qt.darker(brandPrimary, 1.35), "#333333", "#C9A700")
    readonly property color primaryTint: role(Qt.tint("#FFFFFF", Qt.alpha(brandPrimary, 0.09)), "#FFFFFF", "#000000")
    readonly property color inkOnPrimary: role("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color ink: role("#14213D", "#000000", "#FFFFFF")
    readonly property color muted: role("#45526B", "#000000", "#FFFFFF")
    readonly property color ground: role(brandGround, "#FFFFFF", "#000000")
    readonly property color card: role("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color cardPressed: role("#E8EEF6", "#D9D9D9", "#333333")
    readonly property color cardClosed: role("#EFF1F5", "#EDEDED", "#1C1C1C")
    readonly property color mutedOnClosed: role("#414D65", "#333333", "#D6D6D6")
    readonly property color line: role("#D5DAE3", "#000000", "#FFFFFF")
    readonly property color track: role("#D5DAE3", "#BFBFBF", "#595959")
    // The mark of the focus: one of the two stands out from anything that lies beneath.
    readonly property color focus: role("#14213D", "#000000", "#FFFFFF")
    readonly property color focusEdge: role("#FFFFFF", "#FFFFFF", "#000000")
    readonly property color success: role("#0B5D3B", "#00472B", "#7CF2B0")
    readonly property color successTint: role("#E9F6EF", "#FFFFFF", "#000000")
    readonly property color warning: role("#7A3E00", "#000000", "#FFD400")
    readonly property color warningTint: role("#FFF4E5", "#FFFFFF", "#000000")
    readonly property color danger: role("#8B1A1A", "#7A0000", "#FFB4B4")
    readonly property color dangerTint: role("#FDECEC", "#FFFFFF", "#000000")
    readonly property color night: "#05070C"
    readonly property color inkOnNight: "#AEB8C9"
    readonly property color veil: role("#B314213D", "#B3000000", "#CC262626")
    // Readers of codes need dark on light, whatever else is dark.
    readonly property color paper: "#FFFFFF"
}
