pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import "../.."
import "../../controls"

// A glance: a light a part, the worst first, and what staff do most, as tiles.
FocusScope {
    id: page

    required property MaintenanceView room
    readonly property int tileColumns: Theme.landscape ? 2 : Theme.compact ? 2 : 4
    readonly property int tileRows: Math.ceil(tileMaker.count / tileColumns)
    readonly property int tileHeight: Math.max(Theme.touch, Math.min(Theme.mm(44), Math.floor((height - tiles.spacing * (tileRows - 1)) / tileRows)))
    readonly property int tileWidth: Math.floor((tilesWidth - tiles.spacing * (tileColumns - 1)) / tileColumns)
    readonly property int tilesWidth: Theme.landscape ? Math.round(width * (Theme.compact ? 0.42 : 0.36)) : width

    Waiting {
        visible: page.room.loading
        width: parent.width - (Theme.landscape ? page.tilesWidth + Theme.gap : 0)
    }
    ChoiceList {
        id: list
        objectName: "lights"
        model: page.room.lights
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: Theme.landscape ? parent.bottom : tiles.top
        anchors.bottomMargin: Theme.landscape ? 0 : Theme.mm(6)
        width: parent.width - (Theme.landscape ? page.tilesWidth + Theme.mm(6) : 0)

        delegate: LightCard {
            width: ListView.view.width
            onHelped: page.room.choose(key)
        }
    }
    Grid {
        id: tiles
        anchors.right: parent.right
        anchors.bottom: Theme.landscape ? undefined : parent.bottom
        anchors.top: Theme.landscape ? parent.top : undefined
        width: page.tilesWidth
        columns: page.tileColumns
        spacing: Theme.mm(3)

        Repeater {
            id: tileMaker
            model: page.room.rows

            TouchButton {
                required property string key
                required property string title
                required property var model
                objectName: "tile-" + key
                label: title
                // A tile may be looked at once more after its row has gone.
                symbol: Theme.compact ? "" : model.symbol ?? ""
                stacked: true
                symbolSize: Theme.mm(Theme.compact ? 7 : 11)
                width: page.tileWidth
                height: Theme.landscape ? page.tileHeight : Theme.mm(38)
                onClicked: page.room.choose(key)
            }
        }
    }
}
