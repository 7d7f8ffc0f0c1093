import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// The number, and under it what it is for and what to do now.
Rectangle {
    id: card

    required property Session session

    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.mm(2)

        Copy {
            text: qsTr("Your number")
            color: Theme.muted
            font.pixelSize: Theme.title
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Copy {
            objectName: "number"
            text: card.session.number
            color: Theme.primary
            // Capitals are 0.71 of the em: the line box may stand over, the digits never do.
            font.pixelSize: Math.max(Theme.title, Math.min(Theme.capital(90), height * 1.15))
            font.weight: Font.Bold
            font.features: ({
                    "tnum": 1
                })
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.title
            maximumLineCount: 1
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            lineHeight: 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.mm(24)
        }
        Copy {
            text: card.session.service
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.compact ? 2 : 4
            Layout.fillWidth: true
        }
        Copy {
            text: [card.session.sector, card.session.branch].filter(part => part !== "").join(" · ")
            color: Theme.muted
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: Theme.compact ? 2 : 6
            Layout.fillWidth: true
        }
        Rectangle {
            color: Theme.line
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.hairline
            Layout.topMargin: Theme.mm(1)
            Layout.bottomMargin: Theme.mm(1)
        }
        Copy {
            text: qsTr("Take a seat. We call your number.")
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Copy {
            text: [card.session.wait, card.session.position].filter(part => part !== "").join(" · ")
            visible: text !== ""
            color: Theme.success
            font.pixelSize: Theme.compact ? Theme.body : Theme.title
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
}
