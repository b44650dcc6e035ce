using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>Sets of bits against sets of numbers, below and above what one word holds.</summary>
public sealed class ModuleSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Set_OfRandomModules_IsWhatTheNumbersSay(int modules)
    {
        var random = new Random(modules);
        for (int round = 0; round < 200; round++)
        {
            HashSet<int> a = Some(), b = Some(), some = Some();
            ModuleSet x = Of(a), y = Of(b);
            int one = random.Next(modules);

            Assert.Equal(a.Count, x.Count);
            Assert.Equal(a.Order(), x.Members());
            Assert.Equal(a.Where(m => m >= one).Append(int.MaxValue).Min(), x.Next(one) is >= 0 and int next ? next : int.MaxValue);
            Assert.Equal(a.Contains(one), x.Contains(one));
            Assert.Equal(a.Overlaps(b), x.Meets(y));
            Assert.Equal(a.Where(m => m != one).Any(b.Contains), x.MeetsBut(y, one));
            Assert.Equal(a.Where(some.Contains).All(b.Contains), x.SharesOnly(Of(some), y));
            Assert.Equal(a.SetEquals(b), x.Equals(y));
            Assert.Equal(a.Append(one).Distinct().Order(), x.With(one).Members());
            Assert.Equal(Of(a).GetHashCode(), x.GetHashCode());
        }

        HashSet<int> Some() => [.. Enumerable.Range(0, modules).Where(_ => random.Next(3) == 0)];

        ModuleSet Of(HashSet<int> numbers)
        {
            var set = ModuleSet.Empty(modules);
            foreach (int m in numbers) set.Add(m);
            return set;
        }
    }
}
