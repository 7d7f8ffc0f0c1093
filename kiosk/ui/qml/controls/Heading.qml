pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import ".."

// Where you are, and the question, large; on a wide panel what narrows the question stands below.
Reading {
    id: heading

    required property Session session
    required property string question
    required property string hint
    // Something else stands below.
    required property bool crowded
    readonly property bool calm: !Theme.landscape || (session.problem === "" && session.notice === "")

    // A language's longest word decides how large a narrow column can say it; Chinese breaks between any two characters.
    readonly property real longest: Math.max(1, ...question.split(/[\s\u2E80-\uFFEF]/).map(word => metrics.advanceWidth(word)))

    spacing: Theme.mm(2)

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.question
        font.weight: Font.Bold
    }
    Copy {
        text: heading.session.progress
        visible: text !== "" && heading.calm && !Theme.tight
        color: Theme.muted
        width: heading.width
    }
    // Beside the answers there is room for it only while nothing is wrong and nothing is typed there.
    Copy {
        text: heading.session.place
        visible: text !== "" && Theme.landscape && heading.calm && !heading.crowded && !(Theme.compact && heading.hint !== "")
        color: Theme.muted
        maximumLineCount: 12
        width: heading.width
    }
    Row {
        visible: heading.session.steps > 0 && !Theme.compact && heading.calm
        width: heading.width
        spacing: Theme.mm(2)
        bottomPadding: Theme.mm(3)

        Repeater {
            model: heading.session.steps

            Rectangle {
                required property int index
                width: Math.min(Theme.mm(16), heading.width / heading.session.steps - Theme.mm(2))
                height: Theme.mm(2)
                radius: height / 2
                color: index < heading.session.stepNumber ? Theme.primary : Theme.track
            }
        }
    }
    Copy {
        objectName: "question"
        text: heading.question
        visible: !(Theme.compact && heading.crowded && heading.session.problem !== "")
        font.pixelSize: Math.max(Theme.body, Math.min(Theme.question, Math.floor(Theme.question * heading.width / heading.longest)))
        font.weight: Font.Bold
        width: heading.width
        Accessible.role: Accessible.Heading
    }
    Copy {
        text: heading.hint
        visible: text !== "" && heading.session.problem === "" && heading.calm && !(Theme.compact && heading.crowded)
        color: Theme.muted
        width: heading.width
    }
    Notice {
        objectName: "problem"
        said: heading.session.problem
        width: heading.width
    }
    Notice {
        objectName: "notice"
        said: heading.session.notice
        width: heading.width
    }
}
