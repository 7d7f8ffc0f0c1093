import QtQuick
import QtQuick.Layouts
import ".."

// One key of the bar.
TouchButton {
    required property bool worded

    stacked: true
    wordless: !worded
    symbolSize: Theme.mm(worded ? 8 : 12)
    Layout.fillWidth: true
}
