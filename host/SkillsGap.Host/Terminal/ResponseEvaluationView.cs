using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>How well answers were predicted.</summary>
internal static class ResponseEvaluationView
{
    public static void Show(ResponseEvaluationDocument document)
    {
        var table = Grids.Of("predicted by", "AUC", "log loss", "Brier", "calibration error");
        foreach (var one in document.Predictors)
        {
            table.AddRow(
                Markup.Escape(one.Name), one.Auc is { } auc ? $"{auc:0.0000}" : "none", $"{one.LogLoss:0.0000}", $"{one.Brier:0.0000}",
                $"{one.CalibrationError:0.0000}");
        }

        Screen.Out.Write(table);
        Screen.Out.WriteLine($"{document.HeldOut:N0} of {document.Responses:N0} answers of {document.People:N0} people to {document.Items:N0} items "
            + $"of {document.Skills:N0} skills, each predicted from those before it.");
        Screen.Out.WriteLine("Calibration error: mean difference of probability and share of right answers over ten bins of equal width, "
            + "weighted by their answers. Shares are drawn towards the overall share by five answers.");
    }
}
