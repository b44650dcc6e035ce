using SkillsGap.Host.Serving.Planning;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

public sealed class PlanSummaryTests
{
    // Who knows how many people there are in all must not be able to work a small group out.
    [Fact]
    public void Counts_OfAnyGroups_HideSmallOnesAndNeverOneAlone()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            int[] sizes = [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(1, 14))];
            var counts = PlanSummary.Counts(sizes.SelectMany((size, group) => Enumerable.Repeat($"g{group}", size)), 5);

            Assert.Equal(sizes.Length, counts.Length);
            Assert.All(counts, count => Assert.True(count.People is null or >= 5));
            var hidden = counts.Where(count => count.People is null).ToList();
            if (hidden.Count == 0 || hidden.Count == counts.Length) continue;
            Assert.True(hidden.Count > 1);
            Assert.True(sizes.Sum() - counts.Sum(count => count.People ?? 0) >= 5);
        }
    }

    // Somebody who has the summary writes down every table it may be of: no small group may have one size in all of them.
    [Fact]
    public void Summary_OfAnyPlan_LeavesTheSizeOfSmallGroupsOpen()
    {
        var random = new Random(7);
        for (var round = 0; round < 150; round++)
        {
            var people = new List<(string Kind, string Role)>();
            foreach (var (kind, role) in (ReadOnlySpan<(string, string)>)[("stay", ""), ("move", "a"), ("move", "b"), ("path", "a"), ("path", "b")])
                people.AddRange(Enumerable.Repeat((kind, role), random.Next(3) == 0 ? 0 : random.Next(1, 8)));
            if (people.Count < 5) continue;
            var moved = people.Count(person => person is { Kind: not "stay", Role: "a" });
            var summary = PlanSummary.Of("", Plan(people, new("a", 9, 20, 20 + moved, 20.5, 0.9)), 5);

            var tables = Tables(summary).ToList();
            var roles = people.Where(person => person.Kind != "stay").CountBy(person => person.Role);
            foreach (var (group, size) in people.CountBy(person => person.Kind).Concat(roles).Where(one => one.Value < 5))
                Assert.True(tables.Select(table => table[group]).Distinct().Count() > 1, $"round {round}: {group} is {size}");
            Assert.Contains(tables, table => people.CountBy(person => person.Kind).All(one => table[one.Key] == one.Value));
        }
    }

    [Theory]
    [InlineData(20, 21, false)] // One person more.
    [InlineData(20, 16, false)]
    [InlineData(20, 25, true)]
    [InlineData(20, 20, true)]
    [InlineData(28, 28, false)] // Two are left over.
    [InlineData(30, 30, true)]
    [InlineData(4, 12, false)]
    public void Target_ThatTellsOfFewPeople_IsNotShown(int today, int planned, bool isShown)
    {
        var people = Enumerable.Range(0, 30).Select(i => i < 10 ? ("path", "a") : ("stay", "")).ToList();

        var summary = PlanSummary.Of("", Plan(people, new("a", 9, today, planned, planned, 0.5)), 5);

        Assert.Equal(isShown, summary.Targets.Length > 0);
    }

    // Listed groups have somebody in them; groups that are not listed have nobody.
    private static IEnumerable<Dictionary<string, int>> Tables(PlanSummaryDocument summary)
    {
        var all = summary.PeopleInScope!.Value;
        foreach (var stay in Sizes(summary.Decisions, "stay"))
        {
            foreach (var move in Sizes(summary.Decisions, "move"))
            {
                foreach (var path in Sizes(summary.Decisions, "path").Where(path => stay + move + path == all))
                {
                    foreach (var a in Sizes(summary.Roles, "a").Where(a => summary.Targets.All(target => target.Planned - target.Today == a)))
                    {
                        foreach (var b in Sizes(summary.Roles, "b").Where(b => a + b == move + path))
                            yield return new() { ["stay"] = stay, ["move"] = move, ["path"] = path, ["a"] = a, ["b"] = b };
                    }
                }
            }
        }

        IEnumerable<int> Sizes(IEnumerable<GroupCount> groups, string name) =>
            groups.FirstOrDefault(one => one.Group == name) is not { } group ? [0] : group.People is { } shown ? [shown] : Enumerable.Range(1, all);
    }

    private static PlanDocument Plan(IEnumerable<(string Kind, string Role)> people, TargetDocument target) => new(
        PlanDocument.CurrentFormat, "", "", "", null!, null!, new("optimal", "", true, 1, 1, "", 1, 0, []), [target], [], null!, null,
        [.. people.Select(person => new PersonPlanDocument(
            "", "", "ready", 1, 1, [], [], new("", person.Kind, person.Role, [], null, null, null, null, 0, 0, 0, 0, 1, 1), null))], []);
}
