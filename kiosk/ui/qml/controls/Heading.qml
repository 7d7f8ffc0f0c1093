pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import ".."

// Where you are, and the question, large.
ColumnLayout {
    id: heading

    required property Session session
    required property string question
    required property string hint

    spacing: Theme.mm(2)

    Copy {
        text: (Theme.landscape ? [heading.session.progress, heading.session.place] : [heading.session.progress]).filter(part => part !== "").join(" · ")
        visible: text !== "" && heading.session.problem === "" && !(Theme.compact && heading.session.problem !== "")
        color: Theme.muted
        maximumLineCount: Theme.compact ? 1 : 4
        Layout.fillWidth: true
    }
    Row {
        visible: heading.session.steps > 0 && !Theme.compact
        spacing: Theme.mm(2)
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.mm(3)

        Repeater {
            model: heading.session.steps

            Rectangle {
                required property int index
                width: Theme.mm(16)
                height: Theme.mm(2)
                radius: height / 2
                color: index < heading.session.stepNumber ? Theme.primary : Theme.line
            }
        }
    }
    Copy {
        objectName: "question"
        text: heading.question
        font.pixelSize: Theme.question
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
    }
    Copy {
        text: heading.hint
        visible: text !== "" && heading.session.problem === "" && !(Theme.compact && (heading.session.notice !== "" || heading.session.steps > 0))
        color: Theme.muted
        Layout.fillWidth: true
    }
    Notice {
        objectName: "problem"
        said: heading.session.problem
        Layout.fillWidth: true
    }
    Notice {
        objectName: "notice"
        said: heading.session.notice
        Layout.fillWidth: true
    }
}
