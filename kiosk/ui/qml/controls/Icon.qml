import QtQuick
import ".."

// A line drawing of assets/icons, all on a grid of 24 and of one stroke, in any ink. (Not Shapes: with the software
// renderer they paint outside a list that clips.)
Image {
    required property string symbol
    property color ink: Theme.ink
    property int size: Theme.mm(9)

    source: symbol === "" ? "" : "image://icons/" + symbol + "/" + ink.toString().slice(1)
    sourceSize: Qt.size(size, size)
    width: size
    height: size
}
