import QtQuick
import ".."

// A line drawing of assets/icons, all on a grid of 24 and of one stroke, in any ink. (Not Shapes: with the software
// renderer they paint outside a list that clips.)
Image {
    required property string symbol
    // What points on or back along the line of reading points the other way where that runs from the right.
    readonly property bool points: ["back", "forward", "exit"].includes(symbol)
    property color ink: Theme.ink
    property int size: Theme.mm(9)

    source: symbol === "" ? "" : "image://icons/" + symbol + "/" + ink.toString().slice(1)
    sourceSize: Qt.size(size, size)
    mirror: points && LayoutMirroring.enabled
    width: size
    height: size
}
