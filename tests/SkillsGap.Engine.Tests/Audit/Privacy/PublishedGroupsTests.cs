using SkillsGap.Engine.Audit.Privacy;

namespace SkillsGap.Engine.Tests.Audit.Privacy;

public sealed class PublishedGroupsTests
{
    [Fact]
    public void Shown_OfRandomGroupings_SayNothingOfFewPeopleInAnyCombination()
    {
        var random = new Random(1);
        for (var round = 0; round < 150; round++)
        {
            var k = random.Next(2, 4);
            var groupings = RandomGroupings(random, random.Next(6, 15));
            var people = groupings[0].GroupOf.Count;
            var shown = Shown(PublishedGroups.Of(people, groupings, k), people);

            if (shown.Count == 0) continue;
            Assert.All(Attacker.SmallSets(people, k), set => Assert.False(Attacker.CanTellOf(shown, set), $"round {round}: {string.Join(' ', set)}"));
        }
    }

    // Held back without need are groups for which there were no witnesses left: more often, the fewer people there are for each group.
    [Fact]
    public void Hidden_OfRandomGroupings_AreSeldomHiddenInVain()
    {
        var random = new Random(2);
        var (hidden, inVain) = (0, 0);
        for (var round = 0; round < 60; round++)
        {
            var groupings = RandomGroupings(random, random.Next(20, 40));
            var people = groupings[0].GroupOf.Count;
            var published = PublishedGroups.Of(people, groupings, 2);
            var shown = Shown(published, people);
            foreach (var (grouping, group) in Groups(groupings).Where(one => !published.Shows(one.Grouping, one.Group)))
            {
                hidden++;
                shown.Add(Members(groupings[grouping], group));
                if (!Attacker.SmallSets(people, 2).Any(set => Attacker.CanTellOf(shown, set))) inVain++;
                shown.RemoveAt(shown.Count - 1);
            }
        }

        Assert.True(hidden > 100 && inVain < 0.15 * hidden, $"{inVain} of {hidden}");
    }

    [Fact]
    public void Shown_OfOneGrouping_IsAllOrLeavesAtLeastKInTwoGroups()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            int[] sizes = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(1, 14))];
            var grouping = Grouping.By("g", [.. sizes.SelectMany((size, group) => Enumerable.Repeat($"g{group}", size))]);
            var published = PublishedGroups.Of(sizes.Sum(), [grouping]);

            int[] hidden = [.. Enumerable.Range(0, sizes.Length).Where(group => !published.Shows(0, group))];
            Assert.All(sizes.Index(), size => Assert.True(size.Item >= 5 || hidden.Contains(size.Index)));
            Assert.True(hidden.Length == 0 || !published.ShowsWhole || (hidden.Length > 1 && hidden.Sum(group => sizes[group]) >= 5));
            // No more is hidden than has to be: the small ones, and the smallest of the others if they need company.
            Assert.Equal(SmallGroups.Hidden(sizes).Count(isHidden => isHidden), hidden.Length);
        }
    }

    [Fact]
    public void Shown_DoesNotDependOnRowsOrOrderOfNames()
    {
        var random = new Random(4);
        for (var round = 0; round < 40; round++)
        {
            var groupings = RandomGroupings(random, 60);
            var published = PublishedGroups.Of(60, groupings);
            int[] order = [.. Enumerable.Range(0, 60)];
            random.Shuffle(order);
            var shuffled = groupings.Select(grouping => Grouping.By(grouping.Name, [.. order.Select(person => Label(grouping, person))])).ToList();
            var again = PublishedGroups.Of(60, shuffled);

            foreach (var (grouping, group) in Groups(groupings)) Assert.Equal(published.Shows(grouping, group), again.Shows(grouping, group));
        }
    }

    // 40 people, 20 in each of two units; a role has 18 of one unit and 2 of the other, and role less unit would be those two less two others.
    [Fact]
    public void Overlap_OfRoleAndUnit_IsNoHarmWhileNobodyCanBeCutOut()
    {
        var unit = Grouping.By("unit", [.. Enumerable.Range(0, 40).Select(i => i < 20 ? "north" : "south")]);
        var role = Grouping.By("role", [.. Enumerable.Range(0, 40).Select(i => i is >= 2 and < 22 ? "analyst" : "engineer")]);

        var published = PublishedGroups.Of(40, [unit, role]);

        // north − analyst weighs on two people of the north and two of the south only: four people.
        Assert.True(published.Shows(0, 0) && published.Shows(0, 1));
        Assert.False(published.Shows(1, 0) || published.Shows(1, 1));
        Assert.True(PublishedGroups.Of(40, [unit, role], 4).Shows(1, 0));
    }

    [Fact]
    public void Shares_ThatAreShown_NeverSayTheSameOfEverybodyInWhatCanBeWorkedOut()
    {
        var random = new Random(5);
        for (var round = 0; round < 120; round++)
        {
            var groupings = RandomGroupings(random, random.Next(8, 15));
            var people = groupings[0].GroupOf.Count;
            bool[] hasIt = [.. Enumerable.Range(0, people).Select(_ => random.Next(3) > 0)];
            var published = PublishedGroups.Of(people, groupings, 2);
            var shares = published.OfShares(hasIt, 2);

            Assert.All(Groups(groupings), one => Assert.True(published.Shows(one.Grouping, one.Group) || !shares.Shows(one.Grouping, one.Group)));
            var shown = Shown(shares, people);
            if (shown.Count == 0) continue;
            // Neither among those who have it nor among those who do not may a combination be about one alone, or about nobody while it is about somebody.
            foreach (var side in (bool[])[true, false])
            {
                var those = shown.Select(group => group.Where((_, person) => hasIt[person] == side).ToArray()).ToList();
                Assert.Equal(Attacker.Rank(shown), Attacker.Rank(those));
                Assert.All(Attacker.SmallSets(those[0].Length, 2), set => Assert.False(Attacker.CanTellOf(those, set)));
            }
        }
    }

    private static IReadOnlyList<Grouping> RandomGroupings(Random random, int people)
    {
        string?[] Labels(int groups) => [.. Enumerable.Range(0, people).Select(_ => random.Next(30) == 0 ? null : $"{random.Next(groups) * random.Next(3)}")];
        var (a, b) = (Grouping.By("a", Labels(random.Next(2, 4))), Grouping.By("b", Labels(random.Next(2, 6))));
        return random.Next(3) switch { 0 => [a, b], 1 => [a, b, a.CrossedWith(b)], _ => [a, b, Grouping.By("c", Labels(3))] };
    }

    private static string? Label(Grouping grouping, int person) => grouping.GroupOf[person] is >= 0 and var group ? grouping.Groups[group] : null;

    private static IEnumerable<(int Grouping, int Group)> Groups(IReadOnlyList<Grouping> groupings) =>
        groupings.Index().SelectMany(grouping => Enumerable.Range(0, grouping.Item.Groups.Count).Select(group => (grouping.Index, group)));

    private static bool[] Members(Grouping grouping, int group) => [.. grouping.GroupOf.Select(of => of == group)];

    private static List<bool[]> Shown(PublishedGroups published, int people)
    {
        List<bool[]> shown = [.. Groups(published.Groupings).Where(one => published.Shows(one.Grouping, one.Group))
            .Select(one => Members(published.Groupings[one.Grouping], one.Group))];
        return published.ShowsWhole ? [Enumerable.Repeat(true, people).ToArray(), .. shown] : shown;
    }
}
