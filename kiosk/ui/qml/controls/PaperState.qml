import QtQuick
import ".."

// What becomes of the paper, as it happens; nothing where there is no printer.
Notice {
    id: state

    required property string paper

    readonly property var sentences: ({
            "pending": qsTr("Your paper ticket is coming out…"),
            "printed": qsTr("Take your paper ticket."),
            "failed": qsTr("The paper did not come out. Remember or photograph your number: it is valid."),
            "uncertain": qsTr("If no paper came out, remember or photograph your number: it is valid.")
        })
    readonly property bool good: paper === "pending" || paper === "printed"

    said: sentences[paper] ?? ""
    symbol: good ? "paper" : "warning"
    ink: good ? Theme.success : Theme.warning
    tint: good ? Theme.successTint : Theme.warningTint
}
