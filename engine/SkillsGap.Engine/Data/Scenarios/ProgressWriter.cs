using System.Text.Json;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>Writes what became of a plan before a scenario; nothing where there was none, so that such scenarios keep their bytes.</summary>
internal static class ProgressWriter
{
    public static void Write(Utf8JsonWriter json, Scenario scenario, Workforce workforce)
    {
        if (scenario.EventsThrough is { } counted) json.WriteString("eventsThrough", FieldTypes.Date.Write(counted));
        WriteList(json, "underWay", scenario.UnderWay, path =>
        {
            json.WriteString("person", workforce.People[path.Person].Id);
            json.WriteString("kind", Vocabulary.Options.Of(path.Kind));
            json.WriteString("role", workforce.Roles[path.Role].Id);
            if (path.Mentor is int mentor) json.WriteString("mentor", workforce.People[mentor].Id);
            if (path.Project is int project) json.WriteString("project", workforce.Projects[project].Id);
            json.WriteNumber("declared", path.Declared);
            if (path.IsOpen) json.WriteBoolean("open", true);
            WriteList(json, "steps", path.Steps, step =>
            {
                json.WriteString("module", workforce.Modules[step.Module].Id);
                if (step.Cohort is int cohort) json.WriteString("cohort", workforce.Cohorts[cohort].Id);
                json.WriteString("start", FieldTypes.Date.Write(step.Start));
                json.WriteString("finish", FieldTypes.Date.Write(step.Finish));
                json.WriteNumber("hours", step.Hours);
                json.WriteBoolean("paid", step.Paid);
            });
        });
        WriteList(json, "declined", scenario.Declined, one =>
        {
            json.WriteString("person", workforce.People[one.Person].Id);
            if (one.Role is int role) json.WriteString("role", workforce.Roles[role].Id);
            if (one.Mentor is int mentor) json.WriteString("mentor", workforce.People[mentor].Id);
        });
        WriteList(json, "outcomes", scenario.Outcomes, one =>
        {
            json.WriteString("kind", Vocabulary.PathKinds.Of(one.Kind));
            json.WriteNumber("ended", one.Ended);
            json.WriteNumber("succeeded", one.Succeeded);
            json.WriteNumber("declared", one.Declared);
        });
        if (scenario.OutcomePrior != Default.OutcomePrior) json.WriteNumber("outcomePrior", scenario.OutcomePrior);
    }

    private static Scenario Default { get; } = new() { AsOf = default, Deadline = default, Targets = [] };

    private static void WriteList<T>(Utf8JsonWriter json, string key, IReadOnlyCollection<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
