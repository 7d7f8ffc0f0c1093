pragma Singleton
import QtQuick

// The look, in one place: colours are roles, sizes are millimetres on the real panel.
QtObject {
    property real dotsPerMm: 4
    property bool motion: true
    property real widthMm: 268
    property real heightMm: 476

    readonly property bool landscape: widthMm > heightMm
    // A hand-held-sized panel: questions are set smaller so that answers keep their room.
    readonly property bool compact: Math.min(widthMm, heightMm) < 190
    // Less than the panels most kiosks have: the ticket's number cannot be read from afar.
    readonly property bool small: Math.min(widthMm, heightMm) < 240

    function mm(millimetres: real): int {
        return Math.round(millimetres * dotsPerMm);
    }

    // Noto Sans: capitals are 0.714 of the em (its OS/2 table), so a capital height in mm gives the pixel size.
    function capital(millimetres: real): int {
        return Math.ceil(millimetres * dotsPerMm / 0.714);
    }

    readonly property string family: "Noto Sans"
    readonly property int body: capital(4.8)
    readonly property int title: capital(6)
    readonly property int question: capital(compact ? 7.3 : 9)
    readonly property int display: capital(compact ? 9 : 13)

    readonly property int touch: mm(20)
    readonly property int gap: mm(4)
    readonly property int margin: mm(compact ? 4 : 8)
    readonly property int corner: mm(16)
    readonly property int radius: mm(3)
    readonly property int hairline: Math.max(1, mm(0.3))
    readonly property int stroke: Math.max(2, mm(0.9))
    readonly property int duration: motion ? 180 : 0

    property color primary: "#0A4A8F"
    readonly property color primaryPressed: Qt.darker(primary, 1.35)
    readonly property color primaryTint: Qt.tint(card, Qt.alpha(primary, 0.09))
    readonly property color inkOnPrimary: "#FFFFFF"
    readonly property color ink: "#14213D"
    readonly property color muted: "#45526B"
    property color ground: "#F7F8FA"
    readonly property color card: "#FFFFFF"
    readonly property color cardPressed: "#E8EEF6"
    readonly property color cardClosed: "#EFF1F5"
    readonly property color mutedOnClosed: "#414D65"
    readonly property color line: "#D5DAE3"
    readonly property color success: "#0B5D3B"
    readonly property color successTint: "#E9F6EF"
    readonly property color warning: "#7A3E00"
    readonly property color warningTint: "#FFF4E5"
    readonly property color danger: "#8B1A1A"
    readonly property color dangerTint: "#FDECEC"
    readonly property color night: "#05070C"
    readonly property color inkOnNight: "#AEB8C9"
    readonly property color veil: "#B314213D"
}
