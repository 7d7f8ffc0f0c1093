import QtQuick
import QtQuick.Layouts
import ".."

// A sentence that stands out: a warning by default.
Rectangle {
    id: notice

    required property string said
    property int lines: Theme.large ? 30 : 10
    property string symbol: "warning"
    property color ink: Theme.warning
    property color tint: Theme.warningTint

    visible: said !== ""
    radius: Theme.radius
    color: tint
    border.width: Theme.hairline
    border.color: ink
    readonly property int padding: Theme.mm(Theme.tight ? 1 : 3)
    implicitHeight: row.implicitHeight + 2 * padding
    Accessible.ignored: !visible || opacity === 0 || !enabled
    Accessible.role: Accessible.AlertMessage
    Accessible.name: said

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: notice.padding
        anchors.leftMargin: Theme.mm(3)
        anchors.rightMargin: Theme.mm(3)
        spacing: Theme.mm(3)

        Icon {
            symbol: notice.symbol
            ink: notice.ink
            visible: !Theme.compact && notice.width > Theme.mm(120)
            Layout.alignment: Qt.AlignVCenter
        }
        Copy {
            text: notice.said
            color: notice.ink
            maximumLineCount: notice.lines
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
