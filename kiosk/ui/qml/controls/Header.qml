import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// Whose kiosk, which branch, what time.
RowLayout {
    id: header

    required property Session session

    spacing: Theme.gap

    Image {
        visible: status === Image.Ready
        source: header.session.brandLogo
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        sourceSize.height: Theme.mm(14)
        Layout.preferredHeight: Theme.mm(14)
        Layout.maximumWidth: Theme.mm(80)
    }
    Rectangle {
        visible: header.session.brandLogo.toString() === "" && !Theme.small
        radius: Theme.radius
        color: Theme.primary
        Layout.preferredWidth: Theme.mm(13)
        Layout.preferredHeight: Theme.mm(13)

        Icon {
            anchors.centerIn: parent
            symbol: "ticket"
            ink: Theme.inkOnPrimary
            size: Theme.mm(9)
        }
    }
    Copy {
        text: header.session.brandName
        color: Theme.primary
        font.pixelSize: Theme.small ? Theme.body : Theme.title
        font.weight: Font.Bold
        maximumLineCount: 2
        Layout.fillWidth: !place.visible
        Layout.maximumWidth: place.visible ? Theme.mm(90) : -1
    }
    Copy {
        id: place
        visible: !Theme.landscape && text !== ""
        text: header.session.place
        color: Theme.muted
        horizontalAlignment: Text.AlignRight
        Layout.fillWidth: true
    }
    Copy {
        text: header.session.clock
        font.weight: Font.DemiBold
        font.features: ({
                "tnum": 1
            })
        Accessible.name: qsTr("It is %1").arg(header.session.clock)
    }
}
