import QtQuick
import ".."

// A small drawing and a few words.
Row {
    id: fact

    required property string symbol
    required property string said
    property color ink: Theme.muted
    property real limit: Theme.mm(200)

    visible: said !== ""
    spacing: Theme.mm(2)
    rightPadding: Theme.mm(2)

    Icon {
        symbol: fact.symbol
        ink: fact.ink
        size: Theme.mm(7)
        anchors.verticalCenter: parent.verticalCenter
    }
    Copy {
        text: fact.said
        color: fact.ink
        width: Math.min(implicitWidth, fact.limit - Theme.mm(11))
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
}
