using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>A solver that lies is found out wherever the model itself shows it.</summary>
public sealed class CpVerdictTests
{
    [Fact]
    public void On_HonestAnswer_IsBelieved()
    {
        CpAnswer answer = Verdict(CpResponse.Optimal, [0, 1, 1], -13);
        Assert.Equal((CpStatus.Optimal, 13L), (answer.Status, answer.Objective));
    }

    [Theory]
    [InlineData(new long[] { 1, 1, 0 })] // Too heavy.
    [InlineData(new long[] { 0, 1, 2 })] // Out of bounds.
    [InlineData(new long[] { 0, 1 })] // A value missing.
    [InlineData(new long[] { })]
    public void On_SolutionThatBreaksTheModel_IsNoAnswer(long[] solution) =>
        Assert.Equal(CpStatus.None, Verdict(CpResponse.Optimal, solution, -13).Status);

    [Fact]
    public void On_BoundBelowItsOwnSolution_IsNoAnswer() => Assert.Equal(CpStatus.None, Verdict(CpResponse.Optimal, [0, 1, 1], -12).Status);

    [Fact]
    public void On_BoundThatIsNoWholeNumber_IsRoundedAwayFromTheSolution() =>
        Assert.Equal(14, Verdict(CpResponse.Optimal, [0, 1, 1], -13.5).Bound);

    [Fact]
    public void On_OptimalWithAGap_IsFeasible()
    {
        CpAnswer answer = Verdict(CpResponse.Optimal, [0, 1, 1], -14);
        Assert.Equal((CpStatus.Feasible, 14L), (answer.Status, answer.Bound));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1e300)]
    public void On_BoundThatIsNoNumber_IsNoBound(double bound)
    {
        CpAnswer answer = Verdict(CpResponse.Optimal, [0, 1, 1], bound);
        Assert.Equal((CpStatus.Feasible, null), (answer.Status, answer.Bound));
    }

    [Fact]
    public void On_InfeasibleThoughTheHintIsASolution_IsNoAnswer()
    {
        CpModel model = RealSolverTests.Knapsack();
        Assert.Equal(CpStatus.Infeasible, CpVerdict.On(model, Response(CpResponse.Infeasible, [], 0), 1).Status);
        model.Hint(0, 1);
        Assert.Equal(CpStatus.None, CpVerdict.On(model, Response(CpResponse.Infeasible, [], 0), 1).Status);
    }

    [Theory]
    [InlineData(CpResponse.ModelInvalid)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void On_UnknownStatus_IsNoAnswer(int status) => Assert.Equal(CpStatus.None, Verdict(status, [0, 1, 1], -13).Status);

    [Fact]
    public void On_UnknownWithoutABound_HasNone() => Assert.Null(Verdict(CpResponse.Unknown, [], 0).Bound);

    private static CpAnswer Verdict(int status, long[] solution, double bound) =>
        CpVerdict.On(RealSolverTests.Knapsack(), Response(status, solution, bound), 1);

    private static CpResponse Response(int status, long[] solution, double bound)
    {
        var message = new ProtoWriter();
        message.Integer(1, status);
        message.Packed<long>(2, solution);
        message.Double(4, bound);
        message.Integer(29, double.IsFinite(bound) && Math.Abs(bound) < 1e15 ? (long)bound : 0);
        return CpResponse.Read(message.Written, 100)!;
    }
}
