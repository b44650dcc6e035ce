using System.Collections.Immutable;
using System.Text.Json;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>Reads the key <c>parity</c> of a scenario.</summary>
internal static class ParityScenario
{
    public static ParityRule Of(JsonMembers parity)
    {
        var constraints = ImmutableArray.CreateBuilder<string>();
        if (parity.Require("constraints") is { Kind: JsonValueKind.Array, Items.Count: 0 } none)
            parity.Error(none, new("is empty.", """Name at least one, such as "training:gender", or leave parity out."""));
        foreach (JsonItem item in parity.Array("constraints"))
        {
            if (ProblemOf(item, parity) is Fault fault)
                parity.Error(item, fault);
            else if (constraints.Contains(item.Text))
                parity.Error(item, new("is named twice.", "Remove one of the two."));
            constraints.Add(item.Text);
        }
        var rule = new ParityRule(constraints.ToImmutable(), parity.Read("tolerance", FieldTypes.Level, ParityRule.DefaultTolerance));
        parity.Finish();
        return rule;
    }

    private static Fault? ProblemOf(JsonItem item, JsonMembers parity)
    {
        var (measure, attribute) = ParityRule.Parts(item.Text);
        if (!item.IsText || attribute.Length == 0)
            return new("is not WHAT:ATTRIBUTE.", """Write it as "training:gender".""");
        return ParityRule.Measures.Contains(measure)
            ? parity.Ids.Attributes.Find(attribute, out _)
            : new($"names \"{measure}\", which no plan gives.", $"Name one of {string.Join(", ", ParityRule.Measures)} before the colon.");
    }
}
